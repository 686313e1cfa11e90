import { type Day, isDay, isMonth, type Month } from '@groundbreak/core/calendar'
import { WrongUsage } from './wrong-usage.ts'

/** What was typed after a command's name, read. */
export class ParsedOptions {
  readonly operands: readonly string[]
  readonly #values: Readonly<Record<string, unknown>>

  constructor(operands: readonly string[], values: Readonly<Record<string, unknown>>) {
    this.operands = operands
    this.#values = values
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined
  }

  find(name: string): string | undefined {
    const value = this.#values[name]
    return typeof value === 'string' ? value : undefined
  }

  get(name: string): string {
    const value = this.find(name)
    if (value !== undefined && value !== '') return value
    throw new WrongUsage({ zh: `缺少 --${name}`, en: `--${name} is missing` })
  }

  /** @throws WrongUsage when `--month` is missing or no month */
  month(): Month {
    const text = this.get('month')
    if (isMonth(text)) return text
    throw new WrongUsage({
      zh: `--month 应写作 2022-10，而不是“${text}”`,
      en: `--month is written 2022-10, not "${text}"`,
    })
  }

  /** @throws WrongUsage when it is there and no day */
  findDay(name: string): Day | undefined {
    const text = this.find(name)
    if (text === undefined || isDay(text)) return text
    throw new WrongUsage({
      zh: `--${name} 应写作 2022-11-05，而不是“${text}”`,
      en: `--${name} is written 2022-11-05, not "${text}"`,
    })
  }

  /** Number of a ledger entry, an ISO day or time; undefined for now. */
  asOf(): string | number | undefined {
    const text = this.find('as-of')
    if (text === undefined) return undefined
    if (/^[0-9]{1,9}$/.test(text)) return Number(text)
    if (/^\d{4}-\d{2}-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text) && !Number.isNaN(Date.parse(text))) {
      return text
    }
    throw new WrongUsage({
      zh: `--as-of 应为日期 2022-06-30、ISO 时间或账目编号，而不是“${text}”`,
      en: `--as-of is a day 2022-06-30, an ISO time or an entry number, not "${text}"`,
    })
  }
}
