import { type Day, isDay, isMonth, type Month } from '@groundbreak/core/calendar'
import { Refusal } from '@groundbreak/office'

/** Control characters but for tabs and line breaks: no ledger keeps a NUL. */
const UNSEEN = /(?![\t\n\r])\p{Cc}/u

/** What a request carries, read name by name: a missing or wrong value is refused with its name. */
export class RequestValues {
  readonly #values: Readonly<Record<string, unknown>>

  constructor(values: unknown) {
    this.#values = typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {}
  }

  find(name: string): string | undefined {
    const value = this.#values[name]
    if (value === undefined || value === null || value === '') return undefined
    if (typeof value !== 'string') throw invalid(name, '应为文字', 'should be a text')
    if (value.length > 2_000) throw invalid(name, '过长', 'is too long')
    if (!value.isWellFormed() || UNSEEN.test(value)) {
      throw invalid(name, '含有不可见的控制字符', 'holds control characters')
    }
    return value
  }

  get(name: string): string {
    const value = this.find(name)
    if (value === undefined) throw invalid(name, '缺失', 'is missing')
    return value
  }

  month(name = 'month'): Month {
    const month = this.findMonth(name)
    if (month === undefined) throw invalid(name, '缺失', 'is missing')
    return month
  }

  findMonth(name = 'month'): Month | undefined {
    const text = this.find(name)
    if (text === undefined) return undefined
    if (isMonth(text)) return text
    throw invalid(name, '应写作 2022-10', 'is written 2022-10')
  }

  findDay(name: string): Day | undefined {
    const text = this.find(name)
    if (text === undefined || isDay(text)) return text
    throw invalid(name, '应写作 2022-11-05', 'is written 2022-11-05')
  }

  /** A whole number, also when it travels as text. */
  findNumber(name: string, least: number, most: number): number | undefined {
    const value = this.#values[name]
    if (value === undefined || value === null || value === '') return undefined
    const number = Number(value)
    if (Number.isInteger(number) && number >= least && number <= most) return number
    throw invalid(name, `应为 ${least} 到 ${most} 的整数`, `is a whole number from ${least} to ${most}`)
  }

  getNumber(name: string, least: number, most: number): number {
    const number = this.findNumber(name, least, most)
    if (number === undefined) throw invalid(name, '缺失', 'is missing')
    return number
  }

  oneOf<Value extends string>(name: string, allowed: readonly Value[]): Value {
    const text = this.get(name)
    const found = allowed.find((value) => value === text)
    if (found !== undefined) return found
    throw invalid(name, `应为以下之一：${allowed.join('、')}`, `is one of: ${allowed.join(', ')}`)
  }

  flag(name: string): boolean {
    const value = this.#values[name]
    if (value === undefined || value === null) return false
    if (typeof value === 'boolean') return value
    throw invalid(name, '应为 true 或 false', 'is true or false')
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined
  }

  list(name: string, most: number): readonly unknown[] {
    const value = this.#values[name]
    if (value === undefined) return []
    if (Array.isArray(value) && value.length <= most) return value
    throw invalid(name, `应为至多 ${most} 项的列表`, `is a list of at most ${most}`)
  }

  texts(name: string, most: number): string[] {
    return this.list(name, most).map((item) => {
      if (typeof item === 'string') return item
      throw invalid(name, '应为文字的列表', 'is a list of texts')
    })
  }

  /** A map of whatever; what is in it is checked by who reads it. */
  record(name: string): Readonly<Record<string, unknown>> {
    const value = this.#values[name]
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>
    }
    throw invalid(name, '应为键值表', 'is a map')
  }

  /** A map of texts. */
  textMap(name: string): Readonly<Record<string, string>> {
    const value = this.#values[name]
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : undefined
    if (entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
      return Object.fromEntries(entries)
    }
    throw invalid(name, '应为文字的键值表', 'is a map of texts')
  }

  /** `undefined` for now; the office refuses what is no point in time. */
  asOf(): string | number | undefined {
    const text = this.find('asOf')
    return text !== undefined && /^[0-9]{1,9}$/.test(text) ? Number(text) : text
  }
}

function invalid(name: string, zh: string, en: string): Refusal {
  return new Refusal('request.invalid', 'invalid', {
    words: { zh: `“${name}”${zh}`, en: `"${name}" ${en}` },
    remedy: { zh: '改正后重试', en: 'correct it and try again' },
    details: { name },
  })
}
