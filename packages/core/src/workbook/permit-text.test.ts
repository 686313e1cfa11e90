import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PermitSteps } from '../field/index.ts'
import { readPermitSentence } from './permit-text.ts'

const PERMITS: PermitSteps = {
  steps: [
    { id: 'approval', label: { zh: '立项', en: '' }, synonyms: [] },
    { id: 'land', label: { zh: '用地', en: '' }, synonyms: ['土地'] },
    { id: 'construction', label: { zh: '施工许可', en: '' }, synonyms: ['施工许可证'] },
  ],
  states: { done: ['已办', '已办结'], pending: ['在办', '未办'], 'not-needed': ['不涉及'] },
  sentence: [],
}

const SENTENCES: readonly (readonly [text: string, states: readonly (string | null)[] | undefined])[] = [
  ['立项已办,土地在办,施工许可证未办', ['done', 'pending', 'pending']],
  ['施工许可在办,其余已办结', ['done', 'done', 'pending']],
  // what is not spoken of stays open: neither done nor pending
  ['立项已办,用地在办', ['done', 'pending', null]],
  ['立项已办', ['done', null, null]],
  ['立项已办,环评在办', undefined],
  ['立项已办;立项在办', undefined],
]

for (const [text, states] of SENTENCES) {
  test(`${text}: ${states?.join(', ') ?? 'not understood'}`, () => {
    assert.deepEqual(readPermitSentence(text, PERMITS, 2024)?.states, states)
  })
}
