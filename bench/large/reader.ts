/** One way to read the large workbook, in a process of its own: prints milliseconds and peak memory as JSON. */
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

const [way, file] = process.argv.slice(2)
const bytes = readFileSync(file ?? '')
const read = await prepare(way ?? '')
const began = performance.now()
const cells = await read()
const ms = performance.now() - began
console.log(JSON.stringify({ ms, cells, megabytes: process.resourceUsage().maxRSS / 1024 }))

/** Loads what a way needs, as a program does once at its start; what is returned only reads. */
async function prepare(name: string): Promise<() => number | Promise<number>> {
  switch (name) {
    case 'inflate only':
      return inflateOnly
    case 'ours, read': {
      const open = await ours()
      return () => (open().sheets[0]?.rowCount ?? 0) * 30
    }
    case 'ours, read and understood': {
      const open = await ours()
      const { understandLarge } = await import('./understand-large.ts')
      return () => understandLarge(open())
    }
    case 'hucre': {
      const { readXlsx } = await import('hucre')
      return async () => (await readXlsx(bytes)).sheets[0]?.rows.length ?? 0
    }
    case 'SheetJS': {
      const xlsx = await import('@e965/xlsx')
      return () => (xlsx.read(bytes, { dense: true }).Sheets.调度表?.['!data'] ?? []).length
    }
    case 'exceljs': {
      const { default: exceljs } = await import('exceljs')
      const content = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
      return async () => {
        const book = new exceljs.Workbook()
        await book.xlsx.load(content as ArrayBuffer)
        return book.worksheets[0]?.rowCount ?? 0
      }
    }
    default:
      throw new Error(`unknown way ${name}`)
  }
}

/** Every entry of the container through zlib, nothing else: the floor. */
function inflateOnly(): number {
  let at = 0
  let inflated = 0
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const end = start + bytes.readUInt32LE(at + 18)
    inflated += inflateRawSync(bytes.subarray(start, end)).length
    at = end
  }
  return inflated
}

async function ours() {
  const { readWorkbook } = await import('../../packages/documents/src/reading/index.ts')
  return () => {
    const result = readWorkbook('large.xlsx', bytes)
    if (!result.ok) throw new Error(result.findings[0]?.message.en)
    return result.workbook
  }
}
