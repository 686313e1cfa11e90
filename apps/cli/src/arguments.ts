import { parseArgs } from 'node:util'
import { isMonth, type Month } from '@groundbreak/core/calendar'
import { type Command, type Option, WrongUsage } from './command.ts'

/** Taken by every command. */
export const COMMON_OPTIONS: readonly Option[] = [
  {
    name: 'data',
    value: 'DIR',
    words: { zh: '存放账本的目录（默认 data）', en: 'folder of the ledger (default: data)' },
  },
  {
    name: 'region',
    value: 'PACK',
    words: {
      zh: '地区包的目录或名称（默认 150500-tongliao）',
      en: 'folder or name of the region pack (default: 150500-tongliao)',
    },
  },
  { name: 'json', words: { zh: '输出 JSON', en: 'print JSON' } },
  { name: 'lang', value: 'zh|en', words: { zh: '语言', en: 'language' } },
  { name: 'help', words: { zh: '显示用法', en: 'show usage' } },
]

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

/** @throws WrongUsage */
export function parseOptions(command: Command, words: readonly string[]): ParsedOptions {
  const options: Record<string, { type: 'string' | 'boolean' }> = {}
  for (const option of [...command.options, ...COMMON_OPTIONS]) {
    options[option.name] = { type: option.value === undefined ? 'boolean' : 'string' }
  }
  const { values, positionals } = parseStrictly(words, options)
  const given = new ParsedOptions(positionals, values)
  if (given.has('help')) return given
  const [least, most] = command.arity
  if (positionals.length < least) {
    throw new WrongUsage({ zh: `缺少 ${command.operands}`, en: `${command.operands} is missing` })
  }
  if (positionals.length > most) {
    const extra = positionals.slice(most).join(' ')
    throw new WrongUsage({ zh: `多余的参数：${extra}`, en: `unexpected: ${extra}` })
  }
  for (const option of command.options) if (option.required) given.get(option.name)
  const language = given.find('lang')
  if (language !== undefined && language !== 'zh' && language !== 'en') {
    throw new WrongUsage({ zh: '--lang 应为 zh 或 en', en: '--lang is zh or en' })
  }
  return given
}

function parseStrictly(words: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    // parseArgs throws for whatever a person may have mistyped; its sentence says what
    const said = error instanceof Error ? error.message : String(error)
    throw new WrongUsage({ zh: `参数有误：${said}`, en: said })
  }
}
