/**
 * Parse, understand, compare and commit the 72 monthly workbooks of the demonstration (limit: what SheetJS needs
 * merely to read them). Each side runs in a process of its own, measured from when its modules are loaded.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Verdict } from './limits/verdict.ts'

const ROOT = resolve(import.meta.dirname, '..')
const PACK = join(ROOT, 'regions/150500-tongliao')
const TURNS = 5

const files = readdirSync(join(PACK, 'demo/monthly'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()

const [side] = process.argv.slice(2)
if (side === 'groundbreak') console.log(await importAll())
else if (side === 'sheetjs') console.log(await readAll())
else compare()

function compare(): void {
  const measure = (name: string) =>
    Array.from({ length: TURNS }, () => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, name], {
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(stderr)
      return Number(stdout)
    }).sort((a, b) => a - b)[(TURNS - 1) / 2] ?? Number.NaN
  const ours = measure('groundbreak')
  const theirs = measure('sheetjs')
  console.log(`import of ${files.length} workbooks: understood, compared, committed   ${ours.toFixed(0)} ms`)
  console.log(`SheetJS, merely reading them                                ${theirs.toFixed(0)} ms`)
  const verdict = new Verdict()
  verdict.limit('import ÷ merely reading with SheetJS', ours / theirs, 1)
  verdict.print()
}

async function importAll(): Promise<number> {
  const { openOfficeAt } = await import('@groundbreak/office')
  const dataFolder = mkdtempSync(join(tmpdir(), 'groundbreak-bench-'))
  const office = await openOfficeAt({ packFolder: PACK, dataFolder })
  try {
    const began = performance.now()
    let entries = 0
    for await (const { status } of office.importFiles(files, { reason: 'bench' })) {
      if (status === 'accepted') entries += 1
    }
    const elapsed = performance.now() - began
    if (entries !== files.length) throw new Error(`${entries} of ${files.length} accepted`)
    return elapsed
  } finally {
    await office.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function readAll(): Promise<number> {
  const { read } = await import('@e965/xlsx')
  const began = performance.now()
  for (const file of files) read(readFileSync(file), { type: 'buffer', dense: true })
  return performance.now() - began
}
