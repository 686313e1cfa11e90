// npm run fuzz -- [cases] [first]: the trial of damaged files in its long form.
import { resolve } from 'node:path'
import { tryDamaged } from './trial.ts'

const [count = 20_000, first = 1_000_000] = process.argv.slice(2).map(Number)
const packFolder = resolve(import.meta.dirname, '../../regions/150500-tongliao')
const BATCH = 500
const totals = new Map<string, number>()
const broken: string[] = []
for (let at = first; at < first + count; at += BATCH) {
  try {
    const outcomes = await tryDamaged({ packFolder, first: at, count: Math.min(BATCH, first + count - at) })
    for (const [outcome, times] of outcomes) totals.set(outcome, (totals.get(outcome) ?? 0) + times)
  } catch (error) {
    // the long form goes on behind a case that broke, and tells all of them at the end
    broken.push(error instanceof Error ? error.message : String(error))
    console.error(broken.at(-1))
  }
}
for (const [outcome, times] of [...totals].sort((a, b) => b[1] - a[1]))
  console.log(`${times}`.padStart(8), outcome)
console.log(`${broken.length} cases broke`)
process.exitCode = broken.length > 0 ? 1 : 0
