import { createHash } from 'node:crypto'
import { DamagedPackage, type PackageRecord } from './package-records.ts'

/** Longest line: a kept file of 128 MB in base64. */
const LONGEST = 180 * 2 ** 20
const LINE_FEED = 0x0a

/** Records as lines of JSON, and behind them the line with the SM3 of all before it. */
export async function* writeLines(records: AsyncIterable<PackageRecord>): AsyncGenerator<Buffer> {
  const hash = createHash('sm3')
  let count = 0
  for await (const record of records) {
    const line = Buffer.from(`${JSON.stringify(record)}\n`)
    hash.update(line)
    count += 1
    yield line
  }
  yield Buffer.from(`${JSON.stringify({ end: count, sm3: hash.digest('hex') })}\n`)
}

/**
 * The records of a package, the last line included.
 * @throws DamagedPackage when a line is no record, when bytes were altered, or when the end is missing
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<PackageRecord> {
  const hash = createHash('sm3')
  let count = 0
  let isComplete = false
  for await (const line of linesOf(bytes)) {
    if (isComplete)
      throw new DamagedPackage('包尾之后还有内容', 'something stands behind the end of the package')
    const record = parse(line, count + 1)
    if ('end' in record) {
      if (record.end !== count || record.sm3 !== hash.digest('hex'))
        throw new DamagedPackage(
          '包的内容与包尾的校验值不符',
          'the package does not match the hash at its end',
        )
      isComplete = true
    } else {
      hash.update(line)
      hash.update('\n')
      count += 1
    }
    yield record
  }
  if (!isComplete)
    throw new DamagedPackage('包不完整：缺少包尾', 'the package is cut off: its end is missing')
}

function parse(line: Buffer, number: number): PackageRecord {
  try {
    const record: unknown = JSON.parse(line.toString('utf8'))
    if (typeof record === 'object' && record !== null) return record as PackageRecord
  } catch {
    // told below, with its place
  }
  throw new DamagedPackage(`账本包第 ${number} 行无法识别`, `line ${number} of the package is no record`)
}

async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)])
      parts = []
      length = 0
      from = at + 1
    }
    if (from === chunk.length) continue
    parts.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > LONGEST) throw new DamagedPackage('账本包中有过长的行', 'a line of the package is too long')
  }
  if (length > 0) yield Buffer.concat(parts)
}
