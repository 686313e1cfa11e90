import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TRAITS } from './checks.ts'
import { evidenceWords } from './match-words.ts'
import { STANDARD_CHECKS } from './standard-checks.ts'

test('evidence is told in words of the language, what speaks for it before what does not', () => {
  const words = evidenceWords([
    { trait: 'name', says: '0%', weight: -8 },
    { trait: 'company', says: 'same', weight: 5 },
    { trait: 'cumulative', says: 'continues', weight: 4 },
    { trait: 'credit', says: 'like', weight: 0 },
  ])
  assert.deepEqual(words, {
    zh: '像：建设单位相同、累计完成接得上；不像：名称相似度 0%',
    en: 'for it: company the same, cumulative investment goes on from there; against it: names 0% alike',
  })
})

test('everything that can be said of a trait has Chinese words', () => {
  for (const trait of TRAITS) {
    for (const says of Object.keys(STANDARD_CHECKS.weights.traits[trait])) {
      assert.doesNotMatch(evidenceWords([{ trait, says, weight: 1 }]).zh, /[a-z]/, `${trait} ${says}`)
    }
  }
})
