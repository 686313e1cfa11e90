import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { tryDamaged } from './trial.ts'

const packFolder = resolve(import.meta.dirname, '../../regions/150500-tongliao')

test('damaged files of every kind end as understood or refused, none crashes or hangs', async () => {
  const outcomes = await tryDamaged({ packFolder, first: 1, count: 400 })
  const total = [...outcomes.values()].reduce((sum, count) => sum + count, 0)
  assert.equal(total, 400)
  // The damage must reach both ends, or the trial tries nothing.
  assert.ok((outcomes.get('understood') ?? 0) > 40, JSON.stringify([...outcomes]))
  assert.ok((outcomes.get('file.corrupt') ?? 0) > 40, JSON.stringify([...outcomes]))
})
