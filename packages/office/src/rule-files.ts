import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readWorkingDays, type WorkingDays } from '@groundbreak/core/calendar'
import { type PackProblem, readPackFile } from '@groundbreak/core/pack'
import {
  findObstacles,
  type Obstacle,
  type RuleSet,
  readRuleSet,
  runExamples,
  surroundingsOf,
} from '@groundbreak/core/rule'

export const PUBLISHED_RULES = resolve(import.meta.dirname, '../../../regions/mechanisms')

/** A rule set read from a file, with everything that is wrong in it. */
export interface RuleFile {
  readonly file: string
  readonly rules: RuleSet
  readonly problems: readonly PackProblem[]
}

/** Rule sets of files, or of all `.yaml` files of folders, by name. */
export function readRuleFiles(paths: readonly string[]): RuleFile[] {
  return paths
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? readdirSync(path)
            .filter((name) => name.endsWith('.yaml'))
            .sort()
            .map((name) => join(path, name))
        : [path],
    )
    .map((file) => {
      const problems: PackProblem[] = []
      const rules = readRuleSet(readPackFile(file, readFileSync(file, 'utf8'), problems))
      return { file, rules, problems }
    })
}

/** How a rule set stands up to its own examples (算例检验). */
export interface RuleTrial {
  readonly id: string
  readonly file: string
  readonly examples: number
  readonly wrong: number
  readonly problems: readonly PackProblem[]
  /** Why it cannot be put in force yet; wrong examples among them. */
  readonly obstacles: readonly Obstacle[]
}

export function tryRules({ file, rules, problems }: RuleFile): RuleTrial {
  if (problems.length > 0) return { id: rules.id, file, examples: 0, wrong: 0, problems, obstacles: [] }
  const surroundings = surroundingsOf(nationalDays())
  const results = runExamples(rules, surroundings)
  return {
    id: rules.id,
    file,
    examples: results.length,
    wrong: results.filter(({ right }) => !right).length,
    problems,
    obstacles: findObstacles(rules, surroundings),
  }
}

let known: WorkingDays | undefined

/** The national calendar: published rules are tried by it. */
function nationalDays(): WorkingDays {
  const file = resolve(PUBLISHED_RULES, '../standard/calendars/china.yaml')
  known ??= readWorkingDays(readPackFile(file, readFileSync(file, 'utf8'), []))
  return known
}
