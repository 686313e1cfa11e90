import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readWorkingDays } from '../src/calendar/index.ts'
import { type PackProblem, readPackFile } from '../src/pack/index.ts'
import { type RuleSet, readRuleSet } from '../src/rule/index.ts'

const REGIONS = resolve(import.meta.dirname, '../../../regions')
const FOLDER = join(REGIONS, 'mechanisms')

/** Files of the published mechanisms. */
export const mechanismFiles = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))

export function readMechanism(file: string): { rules: RuleSet; problems: string[] } {
  const problems: PackProblem[] = []
  const rules = readRuleSet(readPackFile(file, readFileSync(join(FOLDER, file), 'utf8'), problems))
  return { rules, problems: problems.map(({ line, message }) => `${line} ${message.en}`) }
}

/** The working days of China, for clocks. */
export function workingDays() {
  const path = join(REGIONS, 'standard/calendars/china.yaml')
  return readWorkingDays(readPackFile('china.yaml', readFileSync(path, 'utf8'), []))
}
