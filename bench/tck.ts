/**
 * Runs the DMN Technology Compatibility Kit (github.com/dmn-tck/tck) and prints the score.
 *   node bench/tck.ts PATH-OF-A-CHECKOUT [--failed] [--feelin] [FOLDER…]
 * With --feelin each folder says of how many cases feelin passes, of those that are literal expressions alone.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Verdict } from './limits/verdict.ts'
import { type Outcome, runFolder } from './tck/run-folder.ts'

const LEVELS = ['compliance-level-2', 'compliance-level-3', 'non-compliant']

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { failed: { type: 'boolean' }, feelin: { type: 'boolean' } },
})
const [checkout, ...wanted] = positionals
if (checkout === undefined || !existsSync(join(checkout, 'TestCases'))) {
  console.error('usage: node bench/tck.ts PATH-OF-A-CHECKOUT [--failed] [--feelin] [FOLDER…]')
  process.exit(2)
}

const scored: Outcome[] = []
for (const level of LEVELS) {
  const root = join(checkout, 'TestCases', level)
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => wanted.length === 0 || wanted.some((one) => name.includes(one)))
  const outcomes = folders.flatMap((folder) =>
    runFolder(join(root, folder), `${level}/${folder}`, values.feelin === true),
  )
  for (const folder of folders) {
    const own = outcomes.filter((one) => one.folder === `${level}/${folder}`)
    print(folder, own)
    if (values.failed) printFailed(own)
  }
  print(level.toUpperCase(), outcomes)
  if (level !== 'non-compliant') scored.push(...outcomes)
}
print('LEVELS 2 AND 3', scored)
if (wanted.length === 0) {
  const verdict = new Verdict()
  const share = scored.filter((one) => one.passed).length / scored.length
  verdict.atLeast('passed of levels 2 and 3, %', share * 100, 97)
  verdict.print()
}

function print(name: string, outcomes: readonly Outcome[]): void {
  const passed = outcomes.filter((one) => one.passed).length
  const share = outcomes.length === 0 ? '' : `${((100 * passed) / outcomes.length).toFixed(1)} %`
  const tried = outcomes.filter((one) => one.feelin !== undefined)
  const beside =
    tried.length === 0 ? '' : `feelin ${tried.filter((one) => one.feelin).length} / ${tried.length}`
  console.log(
    `${name.padEnd(48)} ${String(passed).padStart(5)} / ${String(outcomes.length).padStart(5)} ${share.padStart(8)}   ${beside}`,
  )
}

function printFailed(outcomes: readonly Outcome[]): void {
  for (const { id, passed, why } of outcomes) if (!passed) console.log(`    ${id}  ${why.slice(0, 300)}`)
}
