import { machineFault, Refusal } from '@groundbreak/office'
import { parseOptions } from './arguments.ts'
import type { Command, ExitCode } from './command.ts'
import { COMMANDS } from './commands.ts'
import { languageOf } from './language.ts'
import { ParsedOptions } from './parsed-options.ts'
import { Terminal } from './terminal.ts'
import { printCommandUsage, printUsage } from './usage.ts'
import { WrongUsage } from './wrong-usage.ts'

// Whoever reads us may stop reading (`groundbreak facts … | head`): then there is nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
process.exitCode = await run(process.argv.slice(2))

/** Finds the command, runs it, and turns what went wrong into words and an exit code. */
async function run(words: readonly string[]): Promise<ExitCode> {
  const command = findCommand(words)
  const terminal = openTerminal(words)
  try {
    if (!command) return unknownCommand(words, terminal)
    const given = parseOptions(command, words.slice(command.name.split(' ').length))
    if (given.has('help')) {
      terminal.line(printCommandUsage(command, terminal.language))
      return 0
    }
    return await command.run(given, terminal)
  } catch (error) {
    return complain(error, command, terminal)
  }
}

function complain(error: unknown, command: Command | undefined, terminal: Terminal): ExitCode {
  terminal.progressDone()
  if (error instanceof WrongUsage) {
    if (terminal.json) terminal.jsonValue({ status: 'usage', message: error.words })
    terminal.complain(terminal.words(error.words))
    if (command) terminal.complain(`\n${printCommandUsage(command, terminal.language)}`)
    return 2
  }
  if (error instanceof Refusal) {
    const { code, words, remedy, details } = error
    if (terminal.json) terminal.jsonValue({ status: 'refused', code, message: words, remedy, details })
    else terminal.complain(`${terminal.words(words)}\n${terminal.words(remedy)}`)
    return code.startsWith('request.') ? 2 : 1
  }
  const fault = machineFault(error)
  if (!fault) throw error
  if (terminal.json)
    terminal.jsonValue({ status: 'refused', code: `machine.${fault.kind}`, message: fault.words })
  else terminal.complain(terminal.words(fault.words))
  return 1
}

function findCommand(words: readonly string[]): Command | undefined {
  return COMMANDS.find((command) => command.name.split(' ').every((part, index) => words[index] === part))
}

function unknownCommand(words: readonly string[], terminal: Terminal): ExitCode {
  const [first] = words
  const usage = printUsage(COMMANDS, terminal.language)
  if (first === undefined || first === '--help' || first === 'help' || first === '-h') {
    terminal.line(usage)
    return first === undefined ? 2 : 0
  }
  const group = COMMANDS.filter(({ name }) => name.startsWith(`${first} `))
  if (group.length > 0) {
    terminal.line(printUsage(group, terminal.language))
    return words[1] === '--help' || words[1] === '-h' ? 0 : 2
  }
  const message = { zh: `没有命令“${first}”`, en: `there is no command "${first}"` }
  if (terminal.json) terminal.jsonValue({ status: 'usage', message })
  terminal.complain(`${terminal.words(message)}\n\n${usage}`)
  return 2
}

function openTerminal(words: readonly string[]): Terminal {
  const place = words.indexOf('--lang')
  const given = new ParsedOptions([], { lang: place < 0 ? undefined : words[place + 1] })
  return new Terminal(
    {
      language: languageOf(given.find('lang'), process.env),
      json: words.includes('--json'),
      environment: process.env,
    },
    process.stdout,
    process.stderr,
  )
}
