import type { MoneyUnit } from '../quantity/index.ts'
import { findMoneyUnit } from './money-unit.ts'

/** What a number format does to a number before it is shown. */
export interface NumberFormat {
  readonly isDate: boolean
  /** A money unit written into the format, as in `0.00"万元"`. */
  readonly unit: MoneyUnit | undefined
  /** Shown figure × divisor = stored figure: 1000 for `0,`, 10000 for `0!.0,`. */
  readonly divisor: number
  readonly percent: boolean
  /** Words stand between the digits (`0"万"0000`): what is shown is no plain figure of one unit. */
  readonly broken: boolean
}

interface Section extends NumberFormat {
  /** `[>=10000]`; the plain order of sections when absent. */
  readonly condition: ((value: number) => boolean) | undefined
}

const CACHE = new Map<string, readonly Section[]>()
const PLAIN: Section = {
  isDate: false,
  unit: undefined,
  divisor: 1,
  percent: false,
  broken: false,
  condition: undefined,
}

/**
 * Reads a number format code.
 * @param value the number it shows: codes may hold sections for large, small, negative figures and for nought
 */
export function readNumberFormat(code: string, value = 1): NumberFormat {
  if (code === '') return PLAIN
  let sections = CACHE.get(code)
  if (!sections) {
    sections = /^general$/i.test(code) ? [PLAIN] : splitSections(code).map(readSection)
    if (CACHE.size > 5_000) CACHE.clear()
    CACHE.set(code, sections)
  }
  const [first = PLAIN, second, third] = sections
  if (!second) return first
  if (first.condition || second.condition) {
    return (
      [first, second].find(({ condition }) => condition?.(value)) ??
      third ??
      (first.condition ? second : first)
    )
  }
  if (value < 0) return second
  return value === 0 && third ? third : first
}

function readSection(section: string): Section {
  const condition = /\[(<=|>=|<>|<|>|=)(-?[0-9.]+)\]/.exec(section)
  // A point written as a literal between digits shifts what is shown, whichever way it is quoted.
  const plain = section
    .replace(/"\."/g, '!.')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|g\/通用格式/i, '0')
  const literals = [...plain.matchAll(/"([^"]*)"|[\\!](.)/g)].map((match) => match[1] ?? match[2] ?? '')
  const skeleton = plain.replace(/"[^"]*"/g, '').replace(/[_*]./g, '')
  const bare = skeleton.replace(/[\\!]./g, '')
  const known = { ...PLAIN, condition: condition ? compare(condition[1], Number(condition[2])) : undefined }
  if (/[yd]/i.test(bare) || (/[mhs]/i.test(bare) && !/[0#]/.test(bare))) return { ...known, isDate: true }
  const words = literals.join('').replace(/[.,\s]/g, '') + bare.replace(/[0#?.,%+\-;\s()¥$￥e/]/gi, '')
  const thousands = /[0#?](,+)(?![0#?,]|[\\!])/.exec(bare)?.[1]?.length ?? 0
  const shifted = /[\\!]\.([0#?]+)/.exec(skeleton)?.[1]?.length ?? 0
  return {
    ...known,
    unit: findMoneyUnit(words.trim()),
    divisor: 1000 ** thousands * 10 ** shifted,
    percent: bare.includes('%'),
    broken: /[0#?](?:"[^"]*[\u4e00-\u9fff][^"]*"|[\\!]?[\u4e00-\u9fff])+[0#?]/.test(plain),
  }
}

function compare(operator: string | undefined, limit: number): (value: number) => boolean {
  switch (operator) {
    case '>':
      return (value) => value > limit
    case '>=':
      return (value) => value >= limit
    case '<':
      return (value) => value < limit
    case '<=':
      return (value) => value <= limit
    case '<>':
      return (value) => value !== limit
    default:
      return (value) => value === limit
  }
}

function splitSections(code: string): string[] {
  const sections: string[] = []
  let quoted = false
  let from = 0
  for (let at = 0; at < code.length; at += 1) {
    const char = code[at]
    if (char === '"') quoted = !quoted
    else if ((char === '\\' || char === '!') && !quoted) at += 1
    else if (char === ';' && !quoted) {
      sections.push(code.slice(from, at))
      from = at + 1
    }
  }
  return [...sections, code.slice(from)]
}
