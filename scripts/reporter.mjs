// Reporter of node:test: a line for each file that failed, failures in full, and the counts for the closing line.
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

const root = new URL('..', import.meta.url).pathname

export default async function* reporter(source) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const skips = new Map()
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.details?.type === 'suite') continue
    if (data.skip !== undefined) {
      counts.skipped += 1
      const why = typeof data.skip === 'string' && data.skip ? data.skip : data.name
      skips.set(why, (skips.get(why) ?? 0) + 1)
    } else if (type === 'test:pass') counts.passed += 1
    else {
      counts.failed += 1
      const place = data.file ? `${relative(root, data.file)}:${data.line}` : ''
      const error = data.details?.error
      yield `✗ ${data.name}  (${place})\n${indent(error?.cause?.stack ?? error?.cause ?? error?.stack ?? String(error))}\n`
    }
  }
  for (const [why, count] of skips) yield `– skipped ${count}: ${why}\n`
  yield `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`
  if (process.env.GROUNDBREAK_TEST_COUNTS)
    writeFileSync(process.env.GROUNDBREAK_TEST_COUNTS, JSON.stringify(counts))
}

function indent(text) {
  return String(text)
    .split('\n')
    .slice(0, 40)
    .map((line) => `    ${line}`)
    .join('\n')
}
