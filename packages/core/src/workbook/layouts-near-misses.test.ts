import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { understandLayout } from '../../test/layout.ts'
import { type Cell, sheetOf } from '../../test/sheets.ts'

/** What a column of amounts below some headings, outermost first, is read as in a report of October 2023. */
function readAs(...headings: string[]): string {
  const depth = headings.length
  const rows: Cell[][] = headings.map((heading, level) =>
    level === 0 ? ['序号', '项目名称', '建设单位', heading] : [null, null, null, heading],
  )
  rows.push([1, '甲项目', '甲公司', 500], [2, '乙项目', '乙公司', 600])
  const merges = depth > 1 ? ['A', 'B', 'C'].map((column) => `${column}2:${column}${depth + 1}`) : []
  const sheet = sheetOf('Sheet1', [['单位：万元'], ...rows], { merges })
  const { tables, rows: stated, findings } = understandLayout({ sheets: [sheet] })
  const column = tables[0]?.columns.find((one) => one.column === 'D')
  const values = stated.flatMap((row) => row.values.filter(({ cell }) => /^D/.test(cell)))
  const asked = findings.some(
    ({ severity, class: name }) => severity !== 'info' && name.startsWith('layout.'),
  )
  const read = values[0] && `${values[0].field}${values[0].period ? ` ${values[0].period}` : ''}`
  return read ?? (asked ? 'asked' : column ? 'told' : 'lost')
}

const READ: readonly (readonly [string, ...string[]])[] = [
  ['total', '总投资'],
  ['total', '总投资（含土地）'],
  ['total', '投资情况', '总投资', '合计'],
  ['plan', '年度计划投资'],
  ['plan', '2023年计划投资'],
  ['plan', '年度计划投资（2023年）'],
  ['plan', '２０２３年度计划投资'],
  ['plan', '二〇二三年计划投资'],
  ['plan', '2023年度', '投资', '计划'],
  ['plan', '2023年度投资情况', '计划投资'],
  ['month', '10月份完成投资'],
  ['month', '十月完成投资'],
  ['month', '本月完成投资（10月）'],
  ['month', '完成投资', '10月'],
  ['month', '2023年', '10月', '完成投资'],
  ['month 2023-09', '9月完成投资'],
  ['cum', '累计完成投资'],
  ['cum', '1—10月累计完成投资'],
  ['cum', '1至10月完成投资'],
  ['cum', '累计完成投资（1-10月）'],
  ['cum', '年初至今完成投资'],
  ['cum', '2023年度', '累计完成'],
  ['cum', '1-10月', '完成'],
  ['cum', '1-10月', '完成投资'],
  ['month', '10月', '完成'],
  ['doneBefore', '截至2022年底完成投资'],
  ['doneBefore', '至2022年底累计完成投资'],
  ['doneBefore', '以前年度完成投资'],
  ['sinceStart', '自开工累计完成投资'],
  ['sinceStart', '开工至今完成投资'],
  ['sinceStart', '自开工以来', '累计完成投资'],
]

const NOT_READ: readonly (readonly string[])[] = [
  ['1-10月', '计划'],
  ['总投资（不含土地）'],
  ['总投资（万美元）'],
  ['总投资', '其中：设备'],
  ['总投资完成率'],
  ['总投资同比增长'],
  ['三年计划投资'],
  ['2023-2025年计划投资'],
  ['2023年和2024年计划投资'],
  ['“十四五”期间计划投资'],
  ['2022年计划投资'],
  ['2024年计划投资'],
  ['2023年计划贷款'],
  ['年度计划投资完成率'],
  ['年度计划开工项目投资占比'],
  ['本年度10月计划投资'],
  ['2023年度投资', '10月计划'],
  ['2023年度', '10月', '计划'],
  ['2023年度', '三季度', '计划'],
  ['2023年度', '上半年', '计划'],
  ['2023年度', '上半年', '完成'],
  ['2023年度', '三季度', '完成'],
  ['2022年度', '计划'],
  ['2022年度', '完成'],
  ['2022年', '累计完成投资'],
  ['上年同期', '累计完成投资'],
  ['同期', '累计'],
  ['上月', '累计完成投资'],
  ['预计', '累计完成投资'],
  ['预计全年完成投资'],
  ['预计11月完成投资'],
  ['11月计划完成投资'],
  ['下月计划完成投资'],
  ['截至10月底完成投资'],
  ['截至目前累计完成投资'],
  ['截至上月底累计完成投资'],
  ['年底前完成投资'],
  ['累计完成投资（自开工）'],
  ['累计完成投资（含上年）'],
  ['累计完成固定资产投资'],
  ['累计完成民间投资'],
  ['累计完成投资纳统额'],
  ['10月中旬完成投资'],
  ['10月15日完成投资'],
  ['7-9月完成投资'],
  ['本周完成投资'],
  ['日均完成投资'],
  ['未完成投资'],
  ['本年剩余计划投资'],
  ['完成投资'],
  ['完成投资', '其他'],
  ['投资额'],
  ['资金'],
  ['中央预算内投资', '计划'],
  ['年度计划投资', '中央'],
  ['2023年度', '计划', '中央'],
  ['2023年度', '完成', '其中：自筹'],
]

describe('headings that are nearly those of a field', () => {
  for (const [answer, ...headings] of READ) {
    test(`${headings.join(' › ')} is read as ${answer}`, () => assert.equal(readAs(...headings), answer))
  }
  for (const headings of NOT_READ) {
    test(`${headings.join(' › ')} is not read`, () => assert.match(readAs(...headings), /^(?:asked|told)$/))
  }
})

/** A heading without a second reading that may well be ours, while nothing else is: a person is asked, not only told. */
const ASKED = [
  ['总投资（万美元）'],
  ['2022年计划投资'],
  ['完成投资'],
  ['截至10月底完成投资'],
  ['累计完成投资（自开工）'],
  ['投资额'],
  ['年度计划投资', '中央'],
]

describe('and asked about', () => {
  for (const headings of ASKED) {
    test(headings.join(' › '), () => assert.equal(readAs(...headings), 'asked'))
  }
})

/** What a column of words below a heading is read as. */
function wordsReadAs(heading: string): string {
  const [outer, inner] = heading.split(' › ')
  const rows: Cell[][] = [
    ['序号', '项目名称', '总投资（万元）', outer ?? ''],
    ...(inner === undefined ? [] : [[null, null, null, inner]]),
    [1, '甲项目', 500, '完成主体施工'],
    [2, '乙项目', 600, '完成基础施工'],
  ]
  const merges = inner === undefined ? [] : ['A1:A2', 'B1:B2', 'C1:C2']
  const { rows: stated } = understandLayout({ sheets: [sheetOf('Sheet1', rows, { merges })] })
  return stated[0]?.values.find(({ cell }) => cell === `D${rows.length - 1}`)?.field ?? 'nothing'
}

const WORDS: readonly (readonly [string, string])[] = [
  ['形象进度', 'progress'],
  ['工程形象进度', 'progress'],
  ['目前形象进度', 'progress'],
  ['本月形象进度', 'progress'],
  ['截至10月底形象进度', 'progress'],
  ['上月形象进度', 'nothing'],
  ['计划形象进度', 'nothing'],
  ['年度目标形象进度', 'nothing'],
  ['形象进度（计划）', 'nothing'],
  ['工程形象进度（年度计划）', 'nothing'],
  ['去年存在问题', 'nothing'],
  ['本月情况 › 形象进度', 'progress'],
  ['上月情况 › 形象进度', 'nothing'],
  ['年度目标 › 形象进度', 'nothing'],
  ['预计年底 › 形象进度', 'nothing'],
  ['主要建设单位', 'company'],
  ['原建设单位', 'nothing'],
  ['上级建设单位', 'nothing'],
]

describe('words below headings that are nearly known', () => {
  for (const [heading, answer] of WORDS) {
    test(`${heading} is read as ${answer}`, () => assert.equal(wordsReadAs(heading), answer))
  }
})
