import { parseArgs } from 'node:util'
import type { Command, Option } from './command.ts'
import { ParsedOptions } from './parsed-options.ts'
import { WrongUsage } from './wrong-usage.ts'

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
  // mistyped values are told before anything is opened
  if (given.has('month')) given.month()
  given.asOf()
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
