/**
 * 100,000 rows × 30 columns: inflating alone, reading, reading and understanding, with peers that merely read.
 * Each way in a process of its own, medians of three, ratios to inflating alone in the same run.
 * Limits: read and understood in ≤ 4 × inflate-only, peak memory ≤ 600 MB.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { largeWorkbook } from './large/large-workbook.ts'
import { Verdict } from './limits/verdict.ts'

const UNDERSTOOD = 'ours, read and understood'
const WAYS: [way: string, runs: number][] = [
  ['inflate only', 3],
  ['ours, read', 3],
  [UNDERSTOOD, 3],
  ['hucre', 1],
  ['SheetJS', 1],
  ['exceljs', 1],
]

interface Run {
  readonly ms: number
  readonly megabytes: number
}

const folder = mkdtempSync(join(tmpdir(), 'groundbreak-bench-'))
try {
  const file = join(folder, 'large.xlsx')
  const bytes = largeWorkbook(100_000)
  writeFileSync(file, bytes)
  console.log(`${(bytes.length / (1 << 20)).toFixed(1)} MB of xlsx`)
  let floor = 1
  const verdict = new Verdict()
  for (const [way, count] of WAYS) {
    const runs = Array.from({ length: count }, () => measure(way, file)).sort((a, b) => a.ms - b.ms)
    const { ms, megabytes } = runs[Math.floor(count / 2)] ?? { ms: Number.NaN, megabytes: Number.NaN }
    if (way === 'inflate only') floor = ms
    if (way === UNDERSTOOD) {
      verdict.limit('read and understood ÷ inflating alone', ms / floor, 4)
      verdict.limit('peak memory, MB', megabytes, 600)
    }
    console.log(
      `${way.padEnd(28)} ${ms.toFixed(0).padStart(7)} ms  ${(ms / floor).toFixed(2).padStart(6)} ×  peak ${megabytes.toFixed(0).padStart(5)} MB`,
    )
  }
  verdict.print()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure(way: string, file: string): Run {
  const script = join(import.meta.dirname, 'large/reader.ts')
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', script, way, file],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`${way}: ${stderr}`)
  return JSON.parse(stdout)
}
