import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PackValue } from '../pack/index.ts'
import type { RuleInput } from './rule-set.ts'
import { printTyped, readTyped } from './typed-value.ts'

type Typed = Pick<RuleInput, 'kind' | 'unit' | 'choices' | 'of'>
const label = { zh: '', en: '' }
const VISITS: Typed = {
  kind: 'list',
  of: [
    { id: '单位', label, kind: 'text' },
    { id: '得分', label, kind: 'number' },
  ],
}

test('what is typed is read after the kind of the input', () => {
  const cases: readonly (readonly [text: string, input: Typed, written: PackValue | undefined])[] = [
    ['', { kind: 'count' }, null],
    ['12', { kind: 'count' }, '12'],
    ['十二', { kind: 'count' }, undefined],
    ['1200', { kind: 'money', unit: '万元' }, '1200'],
    ['1.2亿元', { kind: 'money', unit: '万元' }, '1.2亿元'],
    ['85', { kind: 'percent' }, '85%'],
    ['85％', { kind: 'percent' }, '85％'],
    ['是', { kind: 'flag' }, true],
    ['No', { kind: 'flag' }, false],
    ['也许', { kind: 'flag' }, undefined],
    ['2022-10-31', { kind: 'date' }, '2022-10-31'],
    ['2022-02-30', { kind: 'date' }, undefined],
    ['甲', { kind: 'text', choices: ['甲', '乙'] }, '甲'],
    ['丙', { kind: 'text', choices: ['甲', '乙'] }, undefined],
    ['90，85.5 88', { kind: 'list' }, [90, 85.5, 88]],
    [
      '发改局，91\n 住建局, 80.5 ',
      VISITS,
      [
        { 单位: '发改局', 得分: '91' },
        { 单位: '住建局', 得分: '80.5' },
      ],
    ],
    ['发改局，九十', VISITS, undefined],
    ['发改局，91，多', VISITS, undefined],
  ]
  for (const [text, input, written] of cases) {
    assert.deepEqual(readTyped(text, input), written, `${text} as ${input.kind}`)
  }
})

test('what was entered is shown as it can be typed again', () => {
  const cases: readonly (readonly [written: PackValue, input: Typed, text: string])[] = [
    [null, { kind: 'flag' }, ''],
    [false, { kind: 'flag' }, '否'],
    [[90, 85.5], { kind: 'list' }, '90，85.5'],
    [[{ 单位: '发改局', 得分: '91' }], VISITS, '发改局，91'],
  ]
  for (const [written, input, text] of cases) {
    assert.equal(printTyped(written, input), text)
    assert.deepEqual(readTyped(text, input), written)
  }
})
