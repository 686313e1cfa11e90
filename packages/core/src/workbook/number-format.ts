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
}

const CACHE = new Map<string, NumberFormat>()
const PLAIN: NumberFormat = { isDate: false, unit: undefined, divisor: 1, percent: false }

/** Reads a number format code; only its first section counts. */
export function readNumberFormat(code: string): NumberFormat {
  if (code === '') return PLAIN
  const known = CACHE.get(code)
  if (known) return known
  if (CACHE.size > 5_000) CACHE.clear()
  const format = parse(code)
  CACHE.set(code, format)
  return format
}

function parse(code: string): NumberFormat {
  if (/^general$/i.test(code)) return PLAIN
  const section = firstSection(code)
  const literals = [...section.matchAll(/"([^"]*)"|[\\!](.)/g)].map((match) => match[1] ?? match[2] ?? '')
  const skeleton = section
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '')
  const bare = skeleton.replace(/[\\!]./g, '')
  if (/[yd]/i.test(bare) || (/[mhs]/i.test(bare) && !/[0#]/.test(bare))) return { ...PLAIN, isDate: true }
  const words = literals.join('').replace(/[.,\s]/g, '') + bare.replace(/[0#?.,%+\-;\s()¥$￥e/]/gi, '')
  const thousands = /[0#?](,+)(?![0#?,]|[\\!])/.exec(bare)?.[1]?.length ?? 0
  const shifted = /[\\!]\.([0#?]+)/.exec(skeleton)?.[1]?.length ?? 0
  return {
    isDate: false,
    unit: findMoneyUnit(words.trim()),
    divisor: 1000 ** thousands * 10 ** shifted,
    percent: bare.includes('%'),
  }
}

function firstSection(code: string): string {
  let quoted = false
  for (let at = 0; at < code.length; at += 1) {
    const char = code[at]
    if (char === '"') quoted = !quoted
    else if ((char === '\\' || char === '!') && !quoted) at += 1
    else if (char === ';' && !quoted) return code.slice(0, at)
  }
  return code
}
