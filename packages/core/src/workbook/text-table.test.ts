import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TextTable } from './text-table.ts'

test('a text is new once, as with a set', () => {
  const texts = fc.array(
    fc.oneof(fc.string({ maxLength: 3 }), fc.string(), fc.constantFrom('', '一', '二期')),
  )
  fc.assert(
    fc.property(texts, (all) => {
      const [table, set] = [new TextTable(), new Set<string>()]
      for (const text of all) {
        assert.equal(table.add(text), !set.has(text))
        set.add(text)
      }
    }),
  )
})

test('thousands of texts that end alike are told apart', () => {
  const table = new TextTable()
  const texts = Array.from(
    { length: 5000 },
    (_, number) => `${number}号 风电装备制造产业园基础设施建设项目一期工程`,
  )
  assert.ok(texts.every((text) => table.add(text)))
  assert.ok(texts.every((text) => !table.add(text)))
})
