import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FOLDER = import.meta.dirname
/** Set by `npm run golden`: the files are written instead of compared. */
const isWriting = process.env.GROUNDBREAK_GOLDEN === 'write'
/** Differing lines that are shown. */
const SHOWN = 20

/**
 * Compares what was made with the golden file of that name. A difference, or a file that isn't there, fails; only
 * `npm run golden` writes them, and the commit says which rule or figure moved them.
 */
export function assertGolden(name: string, made: string): void {
  const path = join(FOLDER, name)
  if (isWriting) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, made)
    return
  }
  assert.ok(existsSync(path), `test/golden/${name} is missing: make it with "npm run golden"`)
  const kept = readFileSync(path, 'utf8')
  if (kept === made) return
  assert.fail(
    `test/golden/${name} differs; if it should, run "npm run golden" and say why:\n${difference(kept, made)}`,
  )
}

function difference(kept: string, made: string): string {
  const [before, after] = [kept.split('\n'), made.split('\n')]
  const lines = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index)
  return lines
    .filter((index) => before[index] !== after[index])
    .slice(0, SHOWN)
    .map((index) => `${index + 1}\n  − ${before[index] ?? ''}\n  + ${after[index] ?? ''}`)
    .join('\n')
}
