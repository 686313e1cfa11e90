import type { FactValue, Field } from '../field/index.ts'
import { SAYS_FLAG, SAYS_NOTHING, SAYS_NUMBER, SAYS_TEXT } from '../ledger/index.ts'
import type { Column } from './portfolio.ts'

const NO_FLAG = 2

/** A column being filled from facts. */
export interface ColumnBuilder {
  readonly column: Column
  /** Writes what a fact says; false when it doesn't suit the column, which then has no value there. */
  write(row: number, kind: number, payload: number): boolean
  has(row: number): boolean
  /** null when there is none. */
  value(row: number): FactValue
  clear(row: number): void
  /** Takes over the value of another row. */
  copy(from: number, to: number): void
}

/** @param words texts of the ledger, by the codes that facts carry as payload */
export function columnBuilder(field: Field, rowCount: number, words: readonly string[]): ColumnBuilder {
  switch (field.kind) {
    case 'money':
    case 'count':
    case 'year':
      return numberBuilder(rowCount, () => Number.NaN)
    case 'number':
    case 'percent':
      return numberBuilder(rowCount, (code) => Number(words[code]))
    case 'boolean':
      return flagBuilder(rowCount)
    case 'text':
    case 'name':
    case 'code':
    case 'credit-code':
    case 'date':
    case 'choice':
    case 'permit':
    case 'division':
      return codeBuilder(rowCount, words)
  }
}

function numberBuilder(rowCount: number, numberOf: (code: number) => number): ColumnBuilder {
  const numbers = new Float64Array(rowCount).fill(Number.NaN)
  return {
    column: { kind: 'number', numbers },
    write(row, kind, payload) {
      const value = kind === SAYS_NUMBER ? payload : kind === SAYS_TEXT ? numberOf(payload) : Number.NaN
      numbers[row] = value
      return kind === SAYS_NOTHING || !Number.isNaN(value)
    },
    has: (row) => !Number.isNaN(numbers[row]),
    value: (row) => (Number.isNaN(numbers[row]) ? null : (numbers[row] ?? null)),
    clear(row) {
      numbers[row] = Number.NaN
    },
    copy(from, to) {
      numbers[to] = numbers[from] ?? Number.NaN
    },
  }
}

function flagBuilder(rowCount: number): ColumnBuilder {
  const flags = new Uint8Array(rowCount).fill(NO_FLAG)
  return {
    column: { kind: 'flag', flags },
    write(row, kind, payload) {
      flags[row] = kind === SAYS_FLAG ? payload : NO_FLAG
      return kind === SAYS_FLAG || kind === SAYS_NOTHING
    },
    has: (row) => flags[row] !== NO_FLAG,
    value: (row) => (flags[row] === NO_FLAG ? null : flags[row] === 1),
    clear(row) {
      flags[row] = NO_FLAG
    },
    copy(from, to) {
      flags[to] = flags[from] ?? NO_FLAG
    },
  }
}

/** Its words are only those that occur, in order of first meeting. */
function codeBuilder(rowCount: number, ledgerWords: readonly string[]): ColumnBuilder {
  const codes = new Int32Array(rowCount).fill(-1)
  const words: string[] = []
  const ownCodes = new Int32Array(ledgerWords.length).fill(-1)
  const ownCode = (ledgerCode: number): number => {
    const known = ownCodes[ledgerCode]
    const word = ledgerWords[ledgerCode]
    if (known === undefined || word === undefined) throw new RangeError(`no word has code ${ledgerCode}`)
    if (known !== -1) return known
    ownCodes[ledgerCode] = words.push(word) - 1
    return words.length - 1
  }
  return {
    column: { kind: 'code', codes, words },
    write(row, kind, payload) {
      codes[row] = kind === SAYS_TEXT ? ownCode(payload) : -1
      return kind === SAYS_TEXT || kind === SAYS_NOTHING
    },
    has: (row) => codes[row] !== -1,
    value: (row) => words[codes[row] ?? -1] ?? null,
    clear(row) {
      codes[row] = -1
    },
    copy(from, to) {
      codes[to] = codes[from] ?? -1
    },
  }
}
