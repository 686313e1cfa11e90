import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { READING_LIMITS, Zip } from '../reading/index.ts'
import { writeZip } from './index.ts'

test('parts come back byte for byte under their names', () => {
  const contents = fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(contents, (list) => {
      const named = list.map((content, index) => ({ path: `部件/${index}.xml`, content }))
      const zip = new Zip(Buffer.from(writeZip(named)), READING_LIMITS)
      for (const { path, content } of named) assert.deepEqual(new Uint8Array(zip.get(path)), content)
    }),
    { numRuns: 50 },
  )
})

test('an archive carries no clock: its time is the earliest a zip can hold', () => {
  const bytes = Buffer.from(writeZip([{ path: 'a', content: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa' }]))
  assert.equal(bytes.readUInt16LE(10), 0)
  assert.equal(bytes.readUInt16LE(12), 0x21) // 1980-01-01
})
