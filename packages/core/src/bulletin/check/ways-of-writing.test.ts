import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkBulletin } from './check.ts'

const judged = (text: string): string[] => checkBulletin(text).map(({ figure, kind }) => `${figure} ${kind}`)

const CASES: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  [
    'full-width digits and signs',
    '计划开工２１５个，已开工２００个，开工率９３．０％。',
    ['９３．０％ exact-after-rounding'],
  ],
  ['thousands separators', '总投资12,345万元，其中新建10,000万元、续建2,345万元。', ['12,345万元 exact']],
  ['Chinese numerals', '计划开工二十个，已开工十五个，开工率百分之七十五。', ['百分之七十五 exact']],
  [
    'Chinese numerals of money',
    '总投资三百二十亿元，其中新建一百二十亿元、续建两百亿元。',
    ['三百二十亿元 exact'],
  ],
  [
    'Chinese numerals that are wrong',
    '计划开工二十个，已开工十五个，开工率百分之七十六。',
    ['百分之七十六 does-not-fit'],
  ],
  ['units beside each other', '完成投资2.5亿元，其中甲县12000万元、乙县13000万元。', ['2.5亿元 exact']],
  ['项 and 个 count the same', '项目25个，其中新建10项、续建15项。', ['25个 exact']],
  ['家 counts something else', '项目25个，其中新建10个、续建15个，涉及企业20家。', ['25个 exact']],
  ['tenths', '计划开工215个，已开工200个，开工率超九成。', ['九成 exact-after-rounding']],
  ['tenths that are too many', '计划开工215个，已开工150个，开工率超九成。', ['九成 does-not-fit']],
  ['near', '计划开工215个，已开工200个，开工率近95%。', ['95% exact-after-rounding']],
  ['not so near', '计划开工215个，已开工170个，开工率近95%。', ['95% does-not-fit']],
  ['over is more than', '计划开工215个，已开工200个，开工率超93.1%。', ['93.1% does-not-fit']],
  ['about', '计划开工215个，已开工200个，开工率约90%。', ['90% exact-after-rounding']],
  ['a number with a rest', '新签约180个，上年同期41个，同比增长300多%。', ['300多% exact-after-rounding']],
  ['a third', '项目30个，其中已竣工10个，占三分之一。', ['三分之一 exact']],
  ['times as much', '新签约90个，上年同期40个，是上年同期的2.25倍。', ['2.25倍 exact']],
  ['times more', '新签约90个，上年同期40个，同比增长1.25倍。', ['1.25倍 exact']],
  ['times that are wrong', '新签约90个，上年同期40个，同比增长2.25倍。', ['2.25倍 does-not-fit']],
  ['doubled', '到位资金77.46亿元，上年同期38.62亿元，同比翻一番。', ['翻一番 exact-after-rounding']],
  ['not doubled', '到位资金70亿元，上年同期38.62亿元，同比翻一番。', ['翻一番 does-not-fit']],
  ['doubled twice', '到位资金160亿元，上年同期40亿元，翻了两番。', ['翻了两番 exact']],
  ['a fall', '到位资金91.08亿元，上年同期100亿元，同比下降8.92%。', ['8.92% exact']],
  ['negative growth', '到位资金91.08亿元，上年同期100亿元，同比增长-8.92%。', ['-8.92% exact']],
  [
    'a fall with the wrong sign',
    '到位资金91.08亿元，上年同期100亿元，同比增长8.92%。',
    ['8.92% does-not-fit'],
  ],
  [
    'behind the calendar',
    '截至10月底，计划100亿元，完成75亿元，完成率75%，欠序时进度8.3个百分点。',
    ['75% exact', '8.3个百分点 exact-after-rounding'],
  ],
  [
    'ahead instead of behind',
    '截至10月底，计划100亿元，完成75亿元，完成率75%，超序时进度8.3个百分点。',
    ['75% exact', '8.3个百分点 does-not-fit'],
  ],
  [
    'ranges and limits are no amounts',
    '投资5—10亿元的项目20个、500万元以上的15个，单个项目不超过3亿元。',
    [],
  ],
  [
    'more than, as an amount',
    '完成投资500亿元以上，占年度计划518亿元的96.5%。',
    ['96.5% exact-after-rounding'],
  ],
  ['a sum with an approximate part', '项目30个，其中新建约10个、续建20个。', []],
  [
    'classes of amounts are no numbers',
    '新签约千万元以上项目30个，其中亿元以上10个、百万元以上20个。',
    ['30个 exact'],
  ],
  ['numerals that name things', '三个一批项目十个方面二十四项任务，第一批五个。', []],
]

for (const [what, text, expected] of CASES) {
  test(what, () => assert.deepEqual(judged(text), expected, text))
}
