import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PackProblem, readPackFile } from '../pack/index.ts'
import type { BulletinDocument, Paragraph } from './index.ts'
import {
  compareBulletins,
  composeBulletin,
  editableText,
  printAsText,
  readBulletinTemplate,
} from './index.ts'
import { exampleContext } from './testing/example-context.ts'

const OPTIONS = { issuedOn: '2022-11-05' } as const

function template(yaml: string) {
  const problems: PackProblem[] = []
  const read = readBulletinTemplate(readPackFile('bulletin/x.yaml', yaml, problems))
  return { read, problems }
}

const withBody = (body: string) => `id: x\ntitle: [ 通报 ]\nissuer: 办公室\nbody:\n${body}`

function compose(body: string, edits: { paragraph: string; text: string }[] = []): BulletinDocument {
  const { read, problems } = template(withBody(body))
  assert.deepEqual(problems, [])
  return composeBulletin(read, exampleContext(), { ...OPTIONS, edits })
}

const paragraphText = (document: BulletinDocument, id: string): string | undefined =>
  paragraph(document, id)
    ?.runs.map(({ text }) => text)
    .join('')

const paragraph = (document: BulletinDocument, id: string): Paragraph | undefined =>
  document.blocks.find((block): block is Paragraph => block.kind === 'paragraph' && block.id === id)

test('figures are bound to the indicator they come from', () => {
  const document = compose(
    '  - { id: a, text: "共{projects}个，完成{rate}，甲县{projects by=division member=A}个" }',
  )
  assert.equal(paragraphText(document, 'a'), '共30个，完成92.5%，甲县20个')
  assert.deepEqual(paragraph(document, 'a')?.runs[1], {
    kind: 'figure',
    text: '30',
    value: '30',
    ref: { indicator: 'projects', month: '2022-10', reading: 'value' },
  })
})

test('the lead over the elapsed share is subtracted before it is rounded', () => {
  const document = compose(
    '  - { id: a, text: "{lead rate}；{lead rate by=division member=C}；{lead even}" }',
  )
  // 37/40 − 10/12 = 0.091666…; 3/6 − 10/12 = −0.3333…; 10/12 exactly
  assert.equal(paragraphText(document, 'a'), '超序时进度9.2个百分点；欠序时进度33.3个百分点；与序时进度持平')
})

test('growth is said with a word and without a sign', () => {
  const document = compose('  - { id: a, text: "同比{change up}，环比{change down}" }')
  assert.equal(paragraphText(document, 'a'), '同比增长339%，环比下降8.92%')
})

test('lists fall by value, ties stand in the order of the pack, zeros are joined', () => {
  const document = compose('  - { id: a, text: "{list started by=division unit=个}" }')
  assert.equal(paragraphText(document, 'a'), '乙区8个、甲县5个、戊县5个、丙旗、丁区0个')
})

test('best and worst name everybody who ties at the edge', () => {
  const document = compose(
    '  - { id: a, text: "{best started count=2}" }\n  - { id: b, text: "{worst started count=1}" }',
  )
  assert.equal(paragraphText(document, 'a'), '乙区（8）、甲县（5）、戊县（5）')
  assert.equal(paragraphText(document, 'b'), '丙旗（0）、丁区（0）')
})

test('conditions, repetitions, and headings that count themselves and vanish when empty', () => {
  const document = compose(`
  - { heading: 总体 }
  - { id: a, text: "{#if count lights=red > 0}红灯{count lights=red}个{#else}无红灯{/if}" }
  - { heading: 空的 }
  - { id: none, when: count lights=blue > 0, text: 不印 }
  - { heading: 分地区 }
  - { id: each, each: members=division, when: count list=open > 0, text: "{.short}：{#each list=open sep=；}{.name}缺{.missing}{/each}" }`)
  assert.deepEqual(printAsText(document).split('\n').slice(2, 6), [
    '一、总体',
    '红灯2个',
    '二、分地区',
    '甲县：一号项目缺施工许可；甲县二号项目缺环评',
  ])
})

test('parts that do not add up are found, and so are parts that only print so', () => {
  const document = compose('  - { id: a, text: "{list wrong}；{list amount}" }')
  assert.deepEqual(
    document.findings.map((finding) => [finding.class, finding.values.parts, finding.values.whole]),
    [
      ['bulletin.parts-do-not-add-up', '11', '12'],
      ['bulletin.rounded-parts', '10.1', '10.0'],
    ],
  )
})

test('a name the pack does not have is an error and prints a dash', () => {
  const document = compose('  - { id: a, text: "共{nonsense}个" }')
  assert.equal(paragraphText(document, 'a'), '共—个')
  assert.equal(document.findings[0]?.class, 'bulletin.unknown-name')
})

test('prose may be edited, a bound figure may not', () => {
  const body = '  - { id: a, text: "共{projects}个，完成{rate}。" }'
  const original = paragraph(compose(body), 'a')
  assert.ok(original)
  assert.equal(editableText(original), '共{projects month=2022-10}个，完成{rate month=2022-10}。')

  const edited = compose(body, [{ paragraph: 'a', text: '完成率{rate}，{{共}}{projects month=2022-10}个。' }])
  assert.equal(paragraphText(edited, 'a'), '完成率92.5%，{共}30个。')
  assert.equal(paragraph(edited, 'a')?.edited, true)
  assert.deepEqual(edited.findings, [])

  for (const [text, found] of [
    ['共{projects}个。', 'bulletin.edit-lost-figure'],
    ['共{projects}个，{rate}，{started}', 'bulletin.edit-strange-figure'],
    ['共{projects}个，{rate}{#if rate}', 'bulletin.edit-strange-figure'],
  ] as const) {
    const refused = compose(body, [{ paragraph: 'a', text }])
    assert.equal(paragraphText(refused, 'a'), '共30个，完成92.5%。')
    assert.ok(refused.findings.some((finding) => finding.class === found))
  }
  const typed = compose(body, [{ paragraph: 'a', text: '共{projects}个，完成{rate}，约99%。' }])
  assert.deepEqual(
    typed.findings.map((finding) => [finding.class, finding.values.figure]),
    [['bulletin.edit-unbound-figure', '99%']],
  )
  assert.equal(
    compose(body, [{ paragraph: 'z', text: '' }]).findings[0]?.class,
    'bulletin.edit-unknown-paragraph',
  )
})

test('lists count rows by member, and tell a list by its topics', () => {
  const document = compose(`
  - { id: a, text: "{list lights=red unit=个 zeros=drop}" }
  - { id: b, each: topics=open, text: "{.ordinal}是{.name}：{count list=open}个{#each list=open sep=；}{.full}{/each}" }`)
  assert.equal(paragraphText(document, 'a'), '甲县2个')
  assert.equal(paragraphText(document, 'b/permit'), '一是手续：1个甲县一号项目')
  assert.equal(paragraphText(document, 'b/land'), '二是用地：1个甲县二号项目')
})

test('last month is named in a league with where it stands now', () => {
  const document = compose(
    '  - { id: a, text: "{league rate bottom=1 month=-1 now=rank}，{league rate top=1}" }',
  )
  assert.equal(paragraphText(document, 'a'), '乙区（本月第2位）、甲县（本月第1位），甲县')
})

test('the text calls annexes by the number they get', () => {
  const yaml = `${withBody('  - { id: a, text: "见{annex two}" }')}
annexes:
  - { id: none, when: count lights=blue > 0, title: 无, body: [] }
  - { id: one, title: 甲, body: [ { id: x, text: 甲 } ] }
  - { id: two, title: 乙, body: [ { id: y, text: 乙 } ] }`
  const { read, problems } = template(yaml)
  assert.deepEqual(problems, [])
  assert.equal(paragraphText(composeBulletin(read, exampleContext(), OPTIONS), 'a'), '见附件2')
  assert.deepEqual(
    template(withBody('  - { id: a, text: "见{annex two}" }')).problems.map(({ message }) => message.en),
    ['there is no annex "two"'],
  )
})

test('the paper itself says which amounts of the region some projects do not state', () => {
  const document = compose('  - { id: a, text: "{partial}，{projects}" }')
  assert.equal(paragraphText(document, 'partial'), '部分项目未报数：partial30个中28个有数。')
  assert.ok(document.findings.some(({ class: name }) => name === 'bulletin.partial-figure'))
})

test('amounts of a column have the same number of decimals', () => {
  const document = compose(`
  - id: t
    table:
      rows: members=division
      columns:
        - { head: 地区, text: "{.short}", total: 合计 }
        - { head: 数, text: "{mixed}", total: "{mixed}" }`)
  assert.deepEqual(printAsText(document).split('\n').slice(3, 9), [
    '| 甲县 | 1.50 |',
    '| 乙区 | -20.00 |',
    '| 丙旗 | 3.25 |',
    '| 丁区 | — |',
    '| 戊县 | — |',
    '| 合计 | 4.00 |',
  ])
})

test('tables print members by group with a total row', () => {
  const document = compose(`
  - id: t
    table:
      rows: members=division sort=started
      grouped: false
      columns:
        - { head: 地区, text: "{.short}", total: 合计 }
        - { head: 开工, text: "{started}", total: "{started}" }`)
  assert.deepEqual(printAsText(document).split('\n').slice(2, 9), [
    '| 地区 | 开工 |',
    '| 乙区 | 8 |',
    '| 甲县 | 5 |',
    '| 戊县 | 5 |',
    '| 丙旗 | 0 |',
    '| 丁区 | 0 |',
    '| 合计 | 18 |',
  ])
})

test('two bulletins are compared figure by figure and paragraph by paragraph', () => {
  const before = compose('  - { id: a, text: "共{projects}个" }\n  - { id: b, text: 不变 }')
  const after = compose(
    '  - { id: a, text: "共{projects}个。" }\n  - { id: b, text: 不变 }\n  - { id: c, text: "{rate}" }',
  )
  assert.deepEqual(compareBulletins(before, after), {
    figures: [
      { ref: { indicator: 'rate', month: '2022-10', reading: 'value' }, before: undefined, after: '92.5%' },
    ],
    paragraphs: [
      { id: 'a', before: '共30个', after: '共30个。' },
      { id: 'c', before: undefined, after: '92.5%' },
    ],
  })
})

test('mistakes in a template are reported with file and line', () => {
  const { problems } = template(
    withBody('  - { id: a, text: "{#if rate > 1}没有结尾" }\n  - { id: a, txt: 错 }'),
  )
  assert.deepEqual(
    problems.map(({ line, message }) => [line, message.en]),
    [
      [5, '"{/if}" is missing'],
      [6, 'unknown key "txt"'],
      [6, 'id "a" is used twice'],
      [6, '"text" is missing'],
    ],
  )
})
