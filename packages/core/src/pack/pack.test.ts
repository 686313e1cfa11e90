import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PackNode, PackProblem } from './index.ts'
import { readPackFile } from './index.ts'
import { offsetInSource } from './scalar-offset.ts'

const read = (text: string, ask: (node: PackNode) => unknown = () => undefined) => {
  const problems: PackProblem[] = []
  const answer = ask(readPackFile('a.yaml', text, problems))
  return { answer, told: problems.map(({ line, column, message }) => `${line}:${column} ${message.en}`) }
}

test('a mistake of the YAML is told once, with its place, in words', () => {
  const told = (text: string) => read(text).told
  assert.deepEqual(told('a: 1\na: 2\n'), [
    '2:1 not valid YAML: the same key stands here twice (Map keys must be unique)',
  ])
  assert.match(told('a:\n\tb: 1')[0] ?? '', /^2:1 .*a tab is used as indentation/)
  assert.match(told('a: b: c')[0] ?? '', /^1:4 .*two colons in one line/)
  assert.match(told('a: [1, 2\nb: 3')[0] ?? '', /^2:1 .*indentation/)
  assert.match(told('code："360100"\nname: x')[0] ?? '', /^1:1 .*no "key: value"/)
  assert.match(told('a: 1\n---\nb: 2')[0] ?? '', /^2:1 .*two documents/)
  assert.match(told('b: 1\na: !important')[0] ?? '', /^2:4 .*taken for a tag/)
  assert.match(told('b: 1\na: *gone')[0] ?? '', /^2:4 .*without its anchor/)
})

test('a formula without quotes inside braces is told to be put in quotes, however the YAML takes it', () => {
  const remedies = (text: string) => {
    const problems: PackProblem[] = []
    readPackFile('a.yaml', text, problems).onlyKeys(['id', 'value'])
    return problems.map(({ remedy }) => remedy.en)
  }
  for (const formula of ['count(group[x = 1])', 'min(a, 5)'])
    assert.match(remedies(`{ id: b, value: ${formula} }`)[0] ?? '', /in quotes/, formula)
})

test('what is no text in UTF-8 is told as that: an editor on Windows saves GBK', () => {
  const gbk = new TextDecoder('utf-8').decode(
    Uint8Array.from([0x61, 0x3a, 0x20, 0x0a, 0x62, 0x3a, 0x20, 0xc4, 0xcf, 0xb2, 0xfd]),
  )
  assert.match(read(gbk).told[0] ?? '', /^2:4 this is no text in UTF-8/)
  assert.match(read('a\0b').told[0] ?? '', /UTF-8/)
  assert.deepEqual(
    read('\ufeffa: 1', (node) => node.at('a').number()),
    { answer: 1, told: [] },
  )
})

test('nesting without end and aliases of aliases are refused, not unfolded', () => {
  assert.match(read('['.repeat(200_000)).told[0] ?? '', /nested too deep/)
  const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 9; level += 1) {
    laughs.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    )
  }
  assert.match(read(laughs.join('\n')).told[0] ?? '', /aliases of aliases/)
})

test('a file that says nothing is no mistake of the YAML', () => {
  assert.deepEqual(
    read('# only a comment\n', (node) => node.value),
    { answer: null, told: [] },
  )
})

test('a misspelt key and a misspelt word are told with what was meant', () => {
  const problems: PackProblem[] = []
  const node = readPackFile('a.yaml', 'labl: x\nkind: mony\n', problems)
  node.onlyKeys(['label', 'kind'])
  node.at('kind').oneOf(['money', 'text'])
  assert.deepEqual(
    problems.map(({ line, column, remedy }) => `${line}:${column} ${remedy.en}`),
    [
      '1:1 did you mean "label"? these may stand here: label, kind',
      '2:7 did you mean "money"? these may stand here: money, text',
    ],
  )
})

test('numbers: bounds, whole ones, and as they were typed where a text is wanted', () => {
  assert.deepEqual(read('a: 1.5', (node) => node.at('a').number({ whole: true })).told, [
    '1:4 "a" is 1.5: out of range',
  ])
  assert.deepEqual(read('a: 7', (node) => node.at('a').number({ least: 0, most: 6 })).told, [
    '1:4 "a" is 7: out of range',
  ])
  assert.equal(read('a: .nan', (node) => node.at('a').number()).told.length, 1)
  assert.equal(read('a: 036010', (node) => node.at('a').text()).answer, '036010')
  assert.equal(read('a: 1.10', (node) => node.at('a').text()).answer, '1.10')
})

test('an empty text, a missing one and a list in its place are three different mistakes', () => {
  const told = (text: string) => read(text, (node) => node.at('a').text()).told
  assert.deepEqual(told('a: ""'), ['1:4 "a" is empty'])
  assert.deepEqual(told('b: 1'), ['1:1 "a" is missing'])
  assert.deepEqual(told('a: [x]'), ['1:4 "a" is of another kind'])
})

test('names that every object has are keys like any other', () => {
  const { answer, told } = read('a: 1', (node) => [node.has('constructor'), node.at('toString').value])
  assert.deepEqual([answer, told], [[false, null], []])
})

test('a place inside a text is found in what was typed: plain, quoted, escaped, folded', () => {
  const at = (typed: string, text: string, wanted: string) => {
    const found = offsetInSource(typed, text, text.indexOf(wanted))
    return typed.slice(found, found + wanted.length)
  }
  assert.equal(at('cum > plan', 'cum > plan', 'plan'), 'plan')
  assert.equal(at('"cum > plan"', 'cum > plan', 'plan'), 'plan')
  assert.equal(at('"level = \\"省\\" and x"', 'level = "省" and x', 'x'), 'x')
  assert.equal(at("'it''s x'", "it's x", 'x'), 'x')
  assert.equal(at('>-\n    cum >\n    plan and\n    x', 'cum > plan and x', 'x'), 'x')
  assert.equal(at('|\n  cum\n  > 5', 'cum\n> 5', '5'), '5')
  assert.equal(offsetInSource('"a b"', 'a b', 3), 4)
})

test('a problem in a text is told at its line and column in the file', () => {
  const { told } = read('a: 1\nwhere: >-\n  cum > plan\n  and und\n', (node) => {
    const text = node.at('where')
    text.problem({ zh: '', en: 'here' }, { zh: '', en: '' }, text.text().indexOf('und'))
  })
  assert.deepEqual(told, ['4:7 here'])
})
