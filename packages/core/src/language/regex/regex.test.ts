import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isPattern, matches, replace, split } from './regex.ts'

/** Examples of XPath Functions and Operators 3.1 (5.6) and XML Schema, and others by hand. */
const MATCHES: [text: string, pattern: string, flags: string, found: boolean | undefined][] = [
  ['abracadabra', 'bra', '', true],
  ['abracadabra', '^a.*a$', '', true],
  ['abracadabra', '^bra', '', false],
  ['Mary\rJones', 'Mary.Jones', '', false],
  ['Mary\nJones', 'Mary.Jones', 's', true],
  ['abcd\n\ndefg', '^$', 'm', true],
  ['abcd\ndefg', '^defg', '', false],
  ['helloworld', 'hello world', 'x', true],
  ['helloworld', 'hello[ ]world', 'x', false],
  ['hello world', 'hello\\ sworld', 'x', true],
  ['a.b', 'a.b', 'q', true],
  ['axb', 'a.b', 'q', false],
  ['\u212A', 'k', 'i', true],
  ['x', '[A-Z-[OI]]', 'i', true],
  ['o', '[A-Z-[OI]]', 'i', false],
  ['q', '[^Q]', 'i', false],
  ['aA', '(a)\\1', 'i', true],
  ['ab', '(a)\\1', '', false],
  ['通辽市', '^\\p{IsCJKUnifiedIdeographs}+$', '', true],
  ['通辽市', '^\\p{L}{3}$', '', true],
  ['１２', '^\\d+$', '', true],
  ['a1', '^\\i\\c*$', '', true],
  ['1a', '^\\i\\c*$', '', false],
  ['🐎', '^.$', '', true],
  ['a-b', '^[a\\-b]+$', '', true],
  ['aaa', '^a{2}$', '', false],
  ['aaa', '^a{2,}$', '', true],
  ['aaa', '^(?:a|aa)+$', '', true],
  ['abc', '[a-z-[b-y]]', '', true],
  ['b', '^[^a-z]|b$', '', true],
]

test('patterns of XPath and XML Schema', () => {
  for (const [text, pattern, flags, found] of MATCHES)
    assert.equal(matches(text, pattern, flags), found, `${pattern} on ${text}`)
})

test('what is no pattern has no answer', () => {
  const patterns = [
    '(',
    ')',
    '[',
    '[]',
    'a{2',
    'a{3,2}',
    '*a',
    '\\',
    '\\q',
    '\\p{Xx}',
    '(.)\\2',
    '\\1',
    '[b-a]',
    '(a)[\\1]',
    'a**',
    '^*',
    'a{9999}',
    'x{1000}'.repeat(30),
  ]
  for (const pattern of patterns) assert.ok(!isPattern(pattern), pattern)
  assert.equal(matches('a', 'a', 'g'), undefined)
})

test('no pattern keeps the machine busy', () => {
  const long = 'a'.repeat(5000)
  assert.equal(matches(`${long}b`, '^(a+)+$', ''), false)
  assert.equal(matches(`${long}b`, '^(a|aa)+$', ''), false)
  assert.equal(matches(long, '(.*)*x', ''), false)
  assert.equal(
    matches('a'.repeat(30), '(a*)*\\1b', ''),
    undefined,
    'a back reference that would go on for ever',
  )
  assert.equal(matches('x'.repeat(1_000_000), 'a{1000}', ''), undefined, 'too much to search')
})

test('replacements', () => {
  const cases: [
    text: string,
    pattern: string,
    replacement: string,
    flags: string,
    result: string | undefined,
  ][] = [
    ['abracadabra', 'bra', '*', '', 'a*cada*'],
    ['abracadabra', 'a.*a', '*', '', '*'],
    ['abracadabra', 'a.*?a', '*', '', '*c*bra'],
    ['abracadabra', 'a', '', '', 'brcdbr'],
    ['abracadabra', 'a(.)', 'a$1$1', '', 'abbraccaddabbra'],
    ['AAAA', 'A+', 'b', '', 'b'],
    ['AAAA', 'A+?', 'b', '', 'bbbb'],
    ['darted', '^(.*?)d(.*)$', '$1c$2', '', 'carted'],
    ['abc', '[A-Z]', '[$0]', 'i', '[a][b][c]'],
    ['a.b', '.', '$', 'q', 'a$b'],
    ['abc', 'b', '\\$', '', 'a$c'],
    ['abc', '(b)', '$12', '', 'ab2c'],
    ['abc', 'b', '$', '', undefined],
    ['abc', 'x*', '-', '', undefined],
  ]
  for (const [text, pattern, replacement, flags, result] of cases)
    assert.equal(replace(text, pattern, replacement, flags, 1000), result, `${pattern} → ${replacement}`)
  assert.equal(replace('a'.repeat(100), 'a', 'b'.repeat(100), '', 1000), undefined, 'too long')
})

test('as the expressions of the machine, where both read a pattern alike', () => {
  const atom = fc.constantFrom('a', 'b', 'c', '[ab]', '[^a]', '(a|b)', '(?:ab)', '.')
  const repeated = fc.tuple(atom, fc.constantFrom('', '*', '+', '?', '*?', '+?', '{1,2}', '{2}'))
  const pattern = fc
    .array(repeated, { minLength: 1, maxLength: 5 })
    .map((parts) => parts.map(([one, count]) => one + count).join(''))
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 12 })
  fc.assert(
    fc.property(text, pattern, fc.constantFrom('', '^', '$'), (value, body, anchor) => {
      const whole = anchor === '^' ? `^${body}` : `${body}${anchor}`
      const native = new RegExp(whole, 'u')
      assert.equal(matches(value, whole, ''), native.test(value), whole)
      if (native.test('')) return
      const all = new RegExp(whole, 'gu')
      assert.equal(replace(value, whole, '<$0>', '', 10_000), value.replace(all, '<$&>'), whole)
      const parts: string[] = []
      let from = 0
      for (const found of value.matchAll(all)) {
        parts.push(value.slice(from, found.index))
        from = found.index + found[0].length
      }
      assert.deepEqual(split(value, whole), [...parts, value.slice(from)], whole)
    }),
    { numRuns: 500 },
  )
})
