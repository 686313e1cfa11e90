import type { Field } from '../field/index.ts'
import { MONEY_UNITS } from '../quantity/index.ts'
import { type Decimal, fenOfNumber, readAmountText, readDecimal } from './amount.ts'
import { type CellReader, type CellResult, isBlank, problem, type ReadingContext } from './cell-result.ts'
import { readNumberFormat } from './number-format.ts'
import { foldText } from './text-folding.ts'

/** 100 200 in one cell, or one below the other: two figures, never one. */
const SEVERAL_FIGURES = /[0-9０-９]\s+[0-9０-９]/

/** Amounts in whole fen. */
export function moneyReader(field: Field, context: ReadingContext): CellReader {
  const columnFen = context.unit && MONEY_UNITS[context.unit]
  return {
    text(text) {
      if (SEVERAL_FIGURES.test(text)) return problem('unreadable-number')
      const folded = foldText(text)
      if (isBlank(field, folded)) return null
      const reading = readAmountText(folded, columnFen)
      if (reading.kind === 'fen') return reading.fen
      return problem(
        reading.kind === 'inexact'
          ? 'not-exact'
          : reading.kind === 'remark'
            ? 'number-remark'
            : reading.kind === 'no-unit'
              ? 'no-unit'
              : 'unreadable-number',
      )
    },
    number(value, code) {
      let per = columnFen
      if (code !== '') {
        const format = readNumberFormat(code, value)
        if (format.isDate || format.percent) return problem('unreadable-number')
        if (format.broken) return problem('unit-conflict')
        if (format.unit) {
          if (context.unit && context.unit !== format.unit) return problem('unit-conflict')
          per = MONEY_UNITS[format.unit]
        }
        if (per !== undefined && format.divisor !== 1) per /= format.divisor
      }
      if (per === undefined) return value === 0 ? 0 : problem('no-unit')
      if (!Number.isInteger(per)) return problem('unit-conflict')
      return fenOfNumber(value, per) ?? problem('not-exact')
    },
    flag: () => problem('unreadable-number'),
  }
}

const COUNT_TAIL = /(?:万?人次?|个|名|项|户|家)$/

/** Whole numbers of people, jobs, procedures. */
export function countReader(field: Field, context: ReadingContext): CellReader {
  const columnFactor = context.measure === '万人' ? 10_000n : 1n
  const whole = (decimal: Decimal | undefined, factor: bigint): CellResult => {
    if (!decimal) return problem('unreadable-number')
    const scaled = decimal.digits * factor
    const divisor = 10n ** BigInt(decimal.scale)
    return scaled % divisor === 0n ? Number(scaled / divisor) : problem('unreadable-number')
  }
  return {
    text(text) {
      if (SEVERAL_FIGURES.test(text)) return problem('unreadable-number')
      const folded = foldText(text)
      if (isBlank(field, folded)) return null
      const tail = COUNT_TAIL.exec(folded)?.[0]
      const factor = tail?.startsWith('万') ? 10_000n : tail ? 1n : columnFactor
      return whole(readDecimal(folded.replace(COUNT_TAIL, '')), factor)
    },
    number(value, code) {
      if (code !== '' && (readNumberFormat(code).isDate || readNumberFormat(code).percent)) {
        return problem('unreadable-number')
      }
      if (columnFactor === 1n) return Number.isSafeInteger(value) ? value : problem('unreadable-number')
      return whole(readDecimal(String(value)), columnFactor)
    },
    flag: () => problem('unreadable-number'),
  }
}

/** Exact decimals as text; percents without their sign. */
export function decimalReader(field: Field): CellReader {
  const percent = field.kind === 'percent'
  return {
    text(text) {
      const folded = foldText(text)
      if (isBlank(field, folded)) return null
      const bare = percent ? folded.replace(/%$/, '') : folded
      return readDecimal(bare) ? bare.replaceAll(',', '') : problem('unreadable-number')
    },
    number(value, code) {
      const shown = percent && readNumberFormat(code).percent ? value * 100 : value
      return Number(shown.toPrecision(15)).toString()
    },
    flag: () => problem('unreadable-number'),
  }
}
