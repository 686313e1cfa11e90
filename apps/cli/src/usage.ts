import type { Words } from '@groundbreak/core/finding'
import { COMMON_OPTIONS } from './arguments.ts'
import type { Command, Option } from './command.ts'
import { type Language, say } from './language.ts'

const HEAD: Words = {
  zh: '破土：从县区报表到可签发的通报',
  en: 'Groundbreak: from the workbooks counties keep to the bulletin ready to sign',
}
const USAGE: Words = { zh: '用法', en: 'Usage' }
const COMMANDS: Words = { zh: '命令', en: 'Commands' }
const OPTIONS: Words = { zh: '选项', en: 'Options' }
const COMMON: Words = { zh: '各命令通用', en: 'For every command' }
const MORE: Words = {
  zh: '“groundbreak 命令 --help” 显示该命令的用法。退出码：0 完成，1 被拒收或有须改正、须确认的问题，2 用法错误。',
  en: '"groundbreak COMMAND --help" tells more. Exit code: 0 done, 1 refused or findings that block, 2 usage.',
}

/** What `groundbreak --help` prints. */
export function printUsage(commands: readonly Command[], language: Language): string {
  const width = Math.max(...commands.map((command) => `${command.name} ${command.operands}`.length))
  return [
    say(HEAD, language),
    '',
    `${say(USAGE, language)}: groundbreak COMMAND [--data DIR] [--region PACK] [--json]`,
    '',
    say(COMMANDS, language),
    ...commands.map(
      (command) =>
        `  ${`${command.name} ${command.operands}`.trim().padEnd(width)}  ${say(command.words, language)}`,
    ),
    '',
    say(COMMON, language),
    ...printOptions(COMMON_OPTIONS, language),
    '',
    say(MORE, language),
  ].join('\n')
}

/** What `groundbreak COMMAND --help` prints. */
export function printCommandUsage(command: Command, language: Language): string {
  const line = ['groundbreak', command.name, command.operands, ...command.options.map(bracketed)]
  return [
    say(command.words, language),
    '',
    `${say(USAGE, language)}: ${line.filter((word) => word !== '').join(' ')}`,
    ...(command.options.length === 0
      ? []
      : ['', say(OPTIONS, language), ...printOptions(command.options, language)]),
    '',
    say(COMMON, language),
    ...printOptions(COMMON_OPTIONS, language),
  ].join('\n')
}

const flag = ({ name, value }: Option): string => (value === undefined ? `--${name}` : `--${name} ${value}`)
const bracketed = (option: Option): string => (option.required ? flag(option) : `[${flag(option)}]`)

function printOptions(options: readonly Option[], language: Language): string[] {
  const width = Math.max(...options.map((option) => flag(option).length))
  return options.map((option) => `  ${flag(option).padEnd(width)}  ${say(option.words, language)}`)
}
