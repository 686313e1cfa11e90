import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { holdLayouts, one, understandLayout, VOCABULARY } from '../../test/layout.ts'
import { type Cell, sheetOf } from '../../test/sheets.ts'
import { startFields } from '../report/index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What becomes of one cell among good ones: the value in fen, date or word, or the class of finding. */
function readCell(heading: string, cell: Cell, good: Cell, date1904 = false): string {
  const rows: Cell[][] = [
    ['序号', '项目名称', '建设单位', heading],
    [1, '甲项目', '甲公司', cell],
    [2, '乙项目', '乙公司', good],
    [3, '丙项目', '丙公司', good],
  ]
  const { rows: stated, findings } = understandLayout({
    sheets: [sheetOf('Sheet1', rows)],
    book: { date1904 },
  })
  const values = stated.flatMap((row) => row.values.filter((value) => value.cell === 'D2'))
  const asked = findings
    .filter(({ severity }) => severity !== 'info')
    .map((one) => `${one.severity} ${one.class}`)
  return [...values.map(({ value }) => String(value)), ...asked].join(' ')
}

const NUMBER = 'error value.unreadable-number'
const REMARK = 'doubt value.unreadable-number'

const amounts: readonly (readonly [Cell, string])[] = [
  [5000, '5000000000'],
  [0, '0'],
  [0.0001, '100'],
  [1234.5678, '1234567800'],
  [0.1 + 0.2, '300000'],
  [1 / 3, 'doubt value.not-exact'],
  ['5000', '5000000000'],
  [' 5000 ', '5000000000'],
  ['\u00a05000\u3000', '5000000000'],
  ["'5000", '5000000000'],
  ['５０００．５', '5000500000'],
  ['5,000', '5000000000'],
  ['5，000．00', '5000000000'],
  ['12,345,678.90', '12345678900000'],
  ['1,23,4', NUMBER],
  ['12,34', NUMBER],
  ['1、234', NUMBER],
  ['1 234', NUMBER],
  ['5000万', '5000000000'],
  ['5000万元', '5000000000'],
  ['1.2亿', '12000000000'],
  ['1.2亿元', '12000000000'],
  ['1亿2000万', '12000000000'],
  ['1亿2000万元', '12000000000'],
  ['一千二百万', NUMBER],
  ['伍仟万元', NUMBER],
  ['5000-6000', NUMBER],
  ['5000~6000', NUMBER],
  ['5000/200', NUMBER],
  ['约5000', NUMBER],
  ['5000左右', NUMBER],
  ['5000余', NUMBER],
  ['>5000', NUMBER],
  ['≥5000', NUMBER],
  ['不低于5000', NUMBER],
  ['5000（含设备2000）', REMARK],
  ['5000(暂估)', REMARK],
  ['(1,000)', NUMBER],
  ['（1000）', NUMBER],
  ['-1000', '-1000000000 error value.negative'],
  ['－1000', '-1000000000 error value.negative'],
  ['—1000', NUMBER],
  ['50%', NUMBER],
  [{ value: 0.5, format: '0%' }, NUMBER],
  [{ value: 45_000, format: 'yyyy/m/d' }, NUMBER],
  ['1e4', '10000000000'],
  ['1.5E+04', '15000000000'],
  ['123456789012345.67', 'doubt value.not-exact'],
  [1e15, 'doubt value.not-exact'],
  ['', 'null'],
  ['-', 'null'],
  ['——', 'null'],
  ['/', 'null'],
  ['无', 'null'],
  ['待定', NUMBER],
  ['未定', NUMBER],
  ['不详', NUMBER],
  ['同上', NUMBER],
  ['〃', NUMBER],
  ['5000万美元', NUMBER],
  ['5000元/亩', NUMBER],
  ['5.000.000', NUMBER],
  ['5000.', '5000000000'],
  ['.5', NUMBER],
  ['O', NUMBER],
  ['l200', NUMBER],
  [true, NUMBER],
  [{ error: '#DIV/0!' }, 'error value.error-cell'],
  [{ formula: 'C1+1' }, 'error value.no-cached-result'],
  [{ formula: 'C1+1', value: 5000 }, '5000000000'],
]

describe('amounts as people type them, below 总投资（万元）', () => {
  for (const [cell, answer] of amounts) {
    test(`${JSON.stringify(cell)} → ${answer}`, () => {
      assert.equal(readCell('总投资（万元）', cell, 100), answer)
    })
  }
})

const DATE = 'error value.unreadable-date'
const UNSURE = 'doubt value.unreadable-date'

const dates: readonly (readonly [Cell, string])[] = [
  ['2022年10月', '2022-10'],
  ['2022年10月5日', '2022-10-05'],
  ['2022年10月5号', '2022-10-05'],
  ['2022.10', '2022-10'],
  ['2022.1', '2022-01'],
  ['2022．03', '2022-03'],
  ['2022-3', '2022-03'],
  ['2022/3/5', '2022-03-05'],
  ['2022-03-05 00:00:00', '2022-03-05'],
  ['2022-03-05T00:00:00', '2022-03-05'],
  ['202210', '2022-10'],
  ['20221005', '2022-10-05'],
  ['2022', '2022'],
  ['2022年', '2022'],
  ['22年10月', '2022-10'],
  ['二〇二二年十月', '2022-10'],
  ['2022年十月', '2022-10'],
  ['10月底', '2023-10'],
  ['3月', '2023-03'],
  ['3月5日', '2023-03-05'],
  ['今年3月', '2023-03'],
  ['2022年10月底', '2022-10'],
  ['2022年底', '2022-12'],
  ['2022年10月中旬', '2022-10'],
  ['2022年10月前', '2022-10'],
  ['2022年第三季度', DATE],
  ['2022年三季度', DATE],
  ['2022年上半年', DATE],
  ['2022年9-10月', DATE],
  ['2022.3-2024.12', DATE],
  ['2022.3/2022.5', DATE],
  ['2022年13月', DATE],
  ['2022-02-30', DATE],
  ['3/5/2022', DATE],
  ['22.10', DATE],
  ['10.5', DATE],
  ['待定', DATE],
  ['争取年内', DATE],
  ['已开工', DATE],
  ['Mar 2022', '2022-03'],
  ['5 March 2022', '2022-03-05'],
  ['去年3月', '2022-03'],
  ['明年3月', '2024-03'],
  [44_835, '2022-10-01'],
  [{ value: 44_835, format: 'yyyy/m/d' }, '2022-10-01'],
  [{ value: 44_835.75, format: 'yyyy"年"m"月"' }, '2022-10-01'],
  [{ value: 44_835, format: '[$-804]yyyy"年"m"月"d"日";@' }, '2022-10-01'],
  ['44835', '2022-10-01'],
  [202_210, '2022-10'],
  [20_221_005, '2022-10-05'],
  [2022, '2022'],
  [2022.3, '2022-03'],
  [2022.11, '2022-11'],
  [2022.1, UNSURE],
  [2022.13, DATE],
  [10, DATE],
  [3.5, DATE],
  ['', 'null'],
  ['—', 'null'],
  [true, DATE],
]

describe('dates as people type them, below 计划开工时间, in a report of October 2023', () => {
  for (const [cell, answer] of dates) {
    test(`${JSON.stringify(cell)} → ${answer}`, () => {
      assert.equal(readCell('计划开工时间', cell, '2022年5月'), answer)
    })
  }
  test('a workbook that counts from 1904', () => {
    assert.equal(
      readCell('计划开工时间', { value: 43_373, format: 'yyyy-mm-dd' }, '2022年5月', true),
      '2022-10-01',
    )
    assert.equal(readCell('计划开工时间', 43_373, '2022年5月', true), '2022-10-01')
  })
})

const others: readonly (readonly [string, Cell, string])[] = [
  ['是否开工', '是', 'true'],
  ['是否开工', '否', 'false'],
  ['是否开工', '√', 'true'],
  ['是否开工', '×', 'false'],
  ['是否开工', 'Y', 'true'],
  ['是否开工', true, 'true'],
  ['是否开工', '已开工', 'true'],
  ['是否开工', '未开工（因征地）', 'false'],
  ['是否开工', '部分开工', 'doubt value.unknown-word'],
  ['是否开工', 1, 'doubt value.unknown-word'],
  ['建设性质', '新建', 'new'],
  ['建设性质', '新　建', 'new'],
  ['建设性质', '结转', 'continued'],
  ['建设性质', '扩建', 'doubt value.unknown-word'],
  ['带动就业（人）', 60, '60'],
  ['带动就业（人）', '60人', '60'],
  ['带动就业（万人）', 0.5, '5000'],
  ['带动就业', '约60', NUMBER],
  ['带动就业', 60.5, NUMBER],
  ['建设年限', '2022-2024', '2022 2024'],
  ['建设年限', '2022年—2024年', '2022 2024'],
  ['建设年限', '2022.3～2024.12', '2022 2024'],
  ['建设年限', '2022-24', '2022 2024'],
  ['建设年限', 2022, '2022 2022'],
  ['建设年限', '24个月', 'doubt value.unreadable-years'],
  ['备案', '已办', 'done'],
  ['备案', '√', 'done'],
  ['备案', '×', 'pending'],
  ['备案', '不涉及', 'not-needed'],
  ['备案', '2023年3月', 'done 2023-03'],
  ['备案', { value: 45_000, format: 'yyyy-mm-dd' }, 'done 2023-03-15'],
  ['备案', '已办（2023.3）', 'done 2023-03'],
  ['备案', '容缺办理', 'doubt value.unknown-word'],
  ['手续办理情况', '备案已办，土地在办，施工许可不涉及', 'done pending not-needed'],
  ['手续办理情况', '全部办结', 'done done done'],
  ['手续办理情况', '土地在办，其余已办', 'done pending done'],
  ['手续办理情况', '备案、土地已办', 'done done null'], // what is not spoken of stays open
  ['手续办理情况', '2/3', 'doubt value.unreadable-permits'],
]

const GOOD: Readonly<Record<string, Cell>> = {
  是否开工: '是',
  建设性质: '新建',
  '带动就业（人）': 1,
  '带动就业（万人）': 1,
  带动就业: 1,
  建设年限: '2022-2024',
  备案: '已办',
  手续办理情况: '全部办结',
}

describe('words, counts, years, permits', () => {
  for (const [heading, cell, answer] of others) {
    test(`${heading}: ${JSON.stringify(cell)} → ${answer}`, () => {
      assert.equal(readCell(heading, cell, GOOD[heading] ?? ''), answer)
    })
  }
})

holdLayouts('cells of a whole row', [
  {
    name: 'a row by hand',
    sheets: [
      sheetOf('Sheet1', [
        [
          '序号',
          '项目名称',
          '项目代码',
          '建设性质',
          '建设年限',
          '总投资（万元）',
          '是否开工',
          '实际开工时间',
          '备注',
        ],
        [
          '1',
          ' ★甲 项目\n（一期） ',
          '2303-339921-04-01-123456',
          '新建',
          '2022-2024',
          '５，０００',
          '√',
          '2023.4',
          ' 无 ',
        ],
      ]),
    ],
    roles: 'header project',
    values: [
      '2: name=甲项目（一期）@B2; code=2303-339921-04-01-123456@C2; nature=new@D2; yearStart=2022@E2; yearEnd=2024@E2; total=5000万@F2; started=true@G2; actualStart=2023-04@H2; remark=null@I2',
    ],
  },
  {
    name: 'a start after the month is told whatever the pack calls the field',
    vocabulary: renamedStart(),
    sheets: one([
      ['序号', '项目名称', '总投资（万元）', '实际开工时间'],
      [1, '甲项目', 5000, '2023年12月'],
      [2, '乙项目', 6000, '2023年10月'],
    ]),
    roles: 'header 2*project',
    values: [
      '2: name=甲项目@B2; total=5000万@C2; groundBroken=2023-12@D2',
      '3: name=乙项目@B3; total=6000万@C3; groundBroken=2023-10@D3',
    ],
    findings: ['error value.start-in-future D2'],
  },
])

/** A pack that names the day of the start otherwise, and says so among its roles. */
function renamedStart(): Vocabulary {
  const fields = VOCABULARY.fields.map((field) =>
    field.id === 'actualStart' ? { ...field, id: 'groundBroken' } : field,
  )
  return { ...VOCABULARY, fields, starts: startFields(fields, { actualStart: 'groundBroken' }) }
}
