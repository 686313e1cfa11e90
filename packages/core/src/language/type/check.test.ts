import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dimensionOf, POINTS, SHARE } from '../../quantity/index.ts'
import { parseExpression, parseUnaryTests } from '../syntax/parse.ts'
import { checkExpression, checkUnaryTests, type Declarations } from './check.ts'
import { contextOf, DATE, functionOf, listOf, NUMBER, numberOf, TEXT, TRUTH, type Type } from './type.ts'

const MONEY = numberOf(dimensionOf('money'))
const NAMES: Declarations = new Map<string, Type>([
  ['计划投资', MONEY],
  ['完成投资', MONEY],
  ['完成率', numberOf(SHARE)],
  ['序时进度', numberOf(SHARE)],
  ['落后', numberOf(POINTS)],
  ['用地', numberOf(dimensionOf('area'))],
  ['开工日', DATE],
  ['性质', { kind: 'string', choices: ['新建', '续建'] }],
  ['month', NUMBER],
  ['已开工', TRUTH],
  ['项目', listOf(contextOf({ 金额: MONEY, 名称: TEXT }))],
  ['ago', functionOf(MONEY, 1, 2)],
])
const place = { file: 'rules.yaml', line: 10, column: 3, names: [...NAMES.keys()], members: ['金额', '名称'] }

function problemsOf(text: string): string[] {
  const parsed = parseExpression(text, place)
  assert.ok(parsed.ok, text)
  const { problems } = checkExpression(parsed.tree, NAMES, text, place)
  for (const { message, remedy } of problems)
    for (const words of [message, remedy]) assert.ok(words.zh !== '' && words.en !== '', text)
  return problems.map(({ message }) => message.zh)
}

test('what can be meant as it is written', () => {
  const texts = [
    '完成投资 >= 1.5亿元',
    '完成投资 > 0',
    '计划投资 = null',
    '完成投资 / 计划投资 >= 80%',
    '完成投资 / 计划投资 * 100 >= 80',
    '完成率 * 100 >= 80',
    '完成率 >= 0.8',
    '1 - 完成率 > 20%',
    '完成率 - 序时进度 >= -10个百分点',
    'month / 12 - 完成投资 / 计划投资 > 30个百分点',
    '落后 in [10个百分点..30个百分点]',
    '计划投资 * 80% - 完成投资 > 500万元',
    '计划投资 / 用地 >= 300万元/亩',
    '性质 in ("新建", "续建")',
    '开工日 + 3个月 < @"2022-06-01"',
    '开工日 - @"2022-01-01" > 60天',
    'sum(项目[金额 > 1亿元].金额) > 计划投资',
    '项目[1].名称 = "甲"',
    'max(完成投资 - ago(完成投资), 0) < 1万元',
    'if 已开工 then 完成投资 else 0',
    'for p in 项目 return p.金额 / 1万元',
    'some p in 项目 satisfies p.金额 > 计划投资',
    '[{a: 1}][a > 0].a[1] + 1 > 2',
    '(function(a: number) a * 2)(3) > month',
    'matches(性质, "^新")',
  ]
  for (const text of texts) assert.deepEqual(problemsOf(text), [], text)
})

test('what can’t be meant', () => {
  const table: [text: string, message: RegExp][] = [
    ['计划投资 > 100', /“计划投资”（金额）不能与数/],
    ['计划投资 >= 开工日', /“计划投资”（金额）不能与“开工日”（日期）/],
    ['计划投资 > 3亩', /（金额）不能与面积/],
    ['计划投资 + 完成率', /（金额）不能与“完成率”（百分比）/],
    ['计划投资 / 用地 > 300万元', /金额\/面积不能与金额/],
    ['落后 < 10%', /“落后”（百分点）不能与百分比/],
    ['完成率 - 序时进度 > 10%', /百分点不能与百分比/],
    ['完成率 + 10个百分点', /（百分比）不能与百分点/],
    ['完成率 >= 80', /80 比较不会成立/],
    ['完成投资 / 计划投资 >= 60', /60 比较不会成立/],
    ['性质 = "新"', /“性质”不会是 "新"/],
    ['性质 in ("新建", "在建")', /“性质”不会是 "在建"/],
    ['开工日 > "2022-01-01"', /“开工日”不会是 "2022-01-01"/],
    ['计划投姿 > 1亿元', /没有名称“计划投姿”/],
    ['项目[金鹅 > 1亿元]', /没有名称“金鹅”/],
    ['项目.金鹅', /没有“金鹅”/],
    ['开工日.yeer', /没有“yeer”/],
    ['substring(3, "a")', /参数 string 应为文字，此处是数/],
    ['round up(month)', /参数个数或名称不符/],
    ['modulo(dividend: 1, by: 2)', /参数个数或名称不符/],
    ['ago()', /参数应有1–2个，实有0个/],
    ['month(3)', /不是函数/],
    ['now() > 开工日', /没有函数“now”/],
    ['matches(性质, "(a")', /不是正则表达式/],
    ['month in [30..10]', /下端大于上端/],
    ['if 计划投资 then 1 else 2', /应为条件，却是金额/],
    ['已开工 and month', /应为条件，却是数/],
    ['已开工 < true', /没有大小之分/],
    ['month > null', /与空值比较大小/],
    ['计划投资 + "元"', /之间不能用“\+”/],
    ['-开工日', /日期不能取负/],
    ['month / 0', /除数是0/],
    ['min(计划投资, 3)', /（金额）不能与数/],
    ['for p in month return p', /应为列表或区间，却是数/],
    ['项目["甲"]', /应为条件或序号，却是文字/],
    ['完成投资 between 1亿元 and 30', /（金额）不能与数/],
    ['function(a) external {java: {class: "x"}}', /外部函数/],
  ]
  for (const [text, message] of table) {
    const [first, ...others] = problemsOf(text)
    assert.match(first ?? '', message, text)
    assert.deepEqual(others, [], text)
  }
})

test('a problem says where it is and what may be meant', () => {
  const text = '已开工 and\n  计划投姿 > 1亿元'
  const parsed = parseExpression(text, place)
  assert.ok(parsed.ok)
  const [problem] = checkExpression(parsed.tree, NAMES, text, place).problems
  assert.deepEqual([problem?.file, problem?.line, problem?.column], ['rules.yaml', 11, 3])
  assert.match(problem?.remedy.zh ?? '', /是不是“计划投资”/)
})

test('types are inferred with their measures', () => {
  const typeOf = (text: string): Type => {
    const parsed = parseExpression(text, place)
    assert.ok(parsed.ok)
    return checkExpression(parsed.tree, NAMES, text, place).type
  }
  assert.deepEqual(typeOf('计划投资 * 80%'), MONEY)
  assert.deepEqual(typeOf('完成率 - 序时进度'), numberOf(POINTS))
  assert.deepEqual(typeOf('max(完成投资, 0)'), MONEY)
  assert.deepEqual(typeOf('项目.金额'), listOf(MONEY))
  assert.deepEqual(typeOf('计划投资 / 用地'), numberOf(dimensionOf('money', 'area')))
  assert.deepEqual(typeOf('开工日 > @"2022-01-01"'), TRUTH)
  assert.equal(typeOf('开工日 - @"2022-01-01"').kind, 'days and time duration')
})

test('cells are checked against their input', () => {
  const cell = (text: string, input: Type): string[] => {
    const parsed = parseUnaryTests(text, place)
    assert.ok(parsed.ok, text)
    return checkUnaryTests(parsed.tree, input, NAMES, text, place).map(({ message }) => message.zh)
  }
  assert.deepEqual(cell('[1亿元..3亿元)', MONEY), [])
  assert.deepEqual(cell('-', MONEY), [])
  assert.deepEqual(cell('? > 计划投资', MONEY), [])
  assert.match(cell('[1..3)', MONEY)[0] ?? '', /金额不能与数/)
  assert.match(cell('< 10%', numberOf(POINTS))[0] ?? '', /百分点不能与百分比/)
  assert.match(cell('"新"', { kind: 'string', choices: ['新建', '续建'] })[0] ?? '', /不在可取/)
  assert.match(cell('true', MONEY)[0] ?? '', /金额不能与真假值/)
})

test('a name compared with itself, as happens inside brackets', () => {
  const [told] = problemsOf('count(项目[金额 > 金额]) + 1')
  assert.match(told ?? '', /两边是同一个值/)
  assert.deepEqual(problemsOf('count(项目.金额[item > 计划投资]) + 1'), [])
})

test('numbers in Chinese digits are told to be written in figures', () => {
  const parsed = parseExpression('计划投资 < 五千万元', place)
  assert.ok(parsed.ok)
  const [told] = checkExpression(parsed.tree, NAMES, '计划投资 < 五千万元', place).problems
  assert.match(told?.remedy.zh ?? '', /阿拉伯数字/)
})
