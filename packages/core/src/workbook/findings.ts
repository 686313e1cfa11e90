import type { Finding, Severity, Words } from '../finding/index.ts'
import type { ProblemKind } from './cell-reading.ts'

/** Where a finding of this room was made. */
export interface Spot {
  readonly file: string
  readonly sheet?: string
  readonly cell?: string
  readonly cells?: readonly string[]
}

interface Text {
  readonly zh: string
  readonly en: string
}

type Filler = Readonly<Record<string, string | number>>

interface Entry {
  readonly severity: Severity
  readonly message: Text
  readonly remedy: Text
}

const REPLACE_LAYOUT: Text = {
  zh: '请指明该列对应的字段，系统将记住这一版式',
  en: 'say which field the column holds; it will be remembered for this division',
}

/** Every class of finding of this room, with its severity and words; `{x}` is filled from the values. */
const CATALOGUE = {
  'layout.no-table': {
    severity: 'error',
    message: {
      zh: '未找到项目表：没有任何工作表含有可识别的表头',
      en: 'no table found: no sheet has headings that are known',
    },
    remedy: {
      zh: '请确认上传的是项目进展表，而不是通知或其他材料',
      en: 'check that this is the progress workbook and not some other paper',
    },
  },
  'layout.no-header': {
    severity: 'error',
    message: { zh: '工作表“{sheet}”有数据而没有表头', en: 'sheet "{sheet}" holds data rows but no headings' },
    remedy: { zh: '请补上表头行后重新上传', en: 'put the heading rows back and send it again' },
  },
  'layout.no-name-column': {
    severity: 'doubt',
    message: {
      zh: '工作表“{sheet}”第 {row} 行起的表没有项目名称列，未读取',
      en: 'the table of sheet "{sheet}" from row {row} has no column of names and was not read',
    },
    remedy: {
      zh: '若为汇总表可忽略；否则请指明项目名称列',
      en: 'ignore it if it is a summary; otherwise say which column holds the names',
    },
  },
  'layout.header-overlaps-data': {
    severity: 'error',
    message: {
      zh: '表头合并单元格 {range} 盖住了数据行，被盖住的内容无法读取',
      en: 'the merged heading {range} covers data rows, what lies below it cannot be read',
    },
    remedy: {
      zh: '请取消合并，补上被盖住的内容后重新上传',
      en: 'unmerge it, put back what it covered and send it again',
    },
  },
  'layout.unknown-column': {
    severity: 'info',
    message: {
      zh: '列 {column}“{heading}”未识别，未读取',
      en: 'column {column} "{heading}" was not understood and not read',
    },
    remedy: REPLACE_LAYOUT,
  },
  'layout.column-without-heading': {
    severity: 'doubt',
    message: {
      zh: '列 {column} 有内容而没有表头，未读取',
      en: 'column {column} has content but no heading and was not read',
    },
    remedy: REPLACE_LAYOUT,
  },
  'layout.ambiguous-column': {
    severity: 'error',
    message: {
      zh: '列 {column}“{heading}”与列 {others} 表头相同，无法判断哪一列是“{field}”',
      en: 'column {column} "{heading}" and column {others} both look like "{field}"',
    },
    remedy: REPLACE_LAYOUT,
  },
  'layout.column-content': {
    severity: 'error',
    message: {
      zh: '列 {column} 的表头“{heading}”像是“{field}”，但单元格内容不符，未读取',
      en: 'the heading "{heading}" of column {column} says "{field}" but its cells hold something else; it was not read',
    },
    remedy: REPLACE_LAYOUT,
  },
  'layout.split-without-total': {
    severity: 'error',
    message: {
      zh: '“{field}”分列填写（{columns}）而没有合计列，未作相加',
      en: '"{field}" is split over columns {columns} without a total column; they were not added up',
    },
    remedy: {
      zh: '请在表中增加合计列，或指明哪一列是合计',
      en: 'add a column with the total, or say which column is the total',
    },
  },
  'layout.no-unit': {
    severity: 'error',
    message: {
      zh: '金额列 {column}“{heading}”未注明单位',
      en: 'column {column} "{heading}" holds amounts but no unit is written anywhere',
    },
    remedy: {
      zh: '请指明单位（元、万元或亿元），系统将记住',
      en: 'say the unit (yuan, 10,000 yuan, 100 million yuan); it will be remembered',
    },
  },
  'layout.unit-conflict': {
    severity: 'error',
    message: {
      zh: '列 {column}“{heading}”的单位说法不一：{units}',
      en: 'the unit of column {column} "{heading}" is said in different ways: {units}',
    },
    remedy: { zh: '请确认该列的单位', en: 'say which unit is right' },
  },
  'layout.row-unclear': {
    severity: 'doubt',
    message: {
      zh: '第 {row} 行有内容但不像项目、合计或说明，未读取',
      en: 'row {row} has content but is no project, total or note; it was not read',
    },
    remedy: {
      zh: '请核对该行；若为项目，请补上项目名称',
      en: 'check the row; if it is a project, give its name',
    },
  },
  'layout.no-name': {
    severity: 'error',
    message: { zh: '第 {row} 行没有项目名称', en: 'row {row} has no project name' },
    remedy: { zh: '请补上项目名称', en: 'fill in the name' },
  },
  'layout.multi-row': {
    severity: 'doubt',
    message: {
      zh: '项目“{name}”占多行，第 {row} 行的内容未读取',
      en: '"{name}" takes several rows; what stands in row {row} was not read',
    },
    remedy: {
      zh: '请把该项目的内容合并到一行，或确认忽略',
      en: 'put the project into one row, or confirm that the row may be left out',
    },
  },
  'layout.hidden-rows': {
    severity: 'info',
    message: { zh: '隐藏的 {count} 行是项目，已读取', en: '{count} hidden rows are projects and were read' },
    remedy: { zh: '如不应上报，请从表中删除', en: 'delete them if they are not to be reported' },
  },
  'layout.hidden-columns': {
    severity: 'info',
    message: { zh: '隐藏列 {columns} 已读取', en: 'the hidden columns {columns} were read' },
    remedy: { zh: '请核对隐藏列内容', en: 'check what the hidden columns hold' },
  },
  'layout.of-which': {
    severity: 'info',
    message: {
      zh: '第 {rows} 行是“其中”项，未作为项目读取',
      en: 'rows {rows} are parts (其中) of the row above and were not read as projects',
    },
    remedy: { zh: '如为单独项目，请去掉“其中”', en: 'remove 其中 if they are projects of their own' },
  },
  'layout.table-in-hidden-sheet': {
    severity: 'info',
    message: {
      zh: '隐藏工作表“{sheet}”中有表，未读取',
      en: 'the hidden sheet "{sheet}" holds a table; it was not read',
    },
    remedy: { zh: '如需上报，请取消隐藏', en: 'unhide it if it is to be reported' },
  },
  'value.unreadable-number': {
    severity: 'error',
    message: {
      zh: '{cell}“{written}”不是可读的数：{field}',
      en: '{cell} "{written}" is no number that can be read: {field}',
    },
    remedy: { zh: '请填写确切数字', en: 'write the exact figure' },
  },
  'value.number-remark': {
    severity: 'doubt',
    message: {
      zh: '{cell}“{written}”在数字后附有说明，未读取：{field}',
      en: '{cell} "{written}" has words behind the figure and was not read: {field}',
    },
    remedy: {
      zh: '请在该格只填数字，说明写入备注',
      en: 'leave only the figure, put the words into the remarks',
    },
  },
  'value.not-exact': {
    severity: 'doubt',
    message: {
      zh: '{cell} 的“{written}”细于一分，无法准确记账：{field}',
      en: '{cell} "{written}" is finer than a fen and cannot be booked exactly: {field}',
    },
    remedy: { zh: '请按单位四舍五入到确定的小数位后填写', en: 'round it to whole fen and write that' },
  },
  'value.unreadable-date': {
    severity: 'error',
    message: {
      zh: '{cell}“{written}”不是可读的日期：{field}',
      en: '{cell} "{written}" is no date that can be read: {field}',
    },
    remedy: { zh: '请写成 2022年5月 或 2022-05-10 的样式', en: 'write it like 2022-05 or 2022-05-10' },
  },
  'value.unsure-date': {
    severity: 'doubt',
    message: {
      zh: '{cell} 的数字 {written} 可能是 1 月，也可能是 10 月：{field}',
      en: '{cell} holds the number {written}: it may mean January or October: {field}',
    },
    remedy: { zh: '请写成文字，如 2022年10月', en: 'write it as text, for instance 2022-10' },
  },
  'value.unreadable-years': {
    severity: 'doubt',
    message: {
      zh: '{cell}“{written}”读不出起止年份：{field}',
      en: '{cell} "{written}" names no first and last year: {field}',
    },
    remedy: { zh: '请写成 2022-2024 的样式', en: 'write it like 2022-2024' },
  },
  'value.unreadable-permits': {
    severity: 'doubt',
    message: {
      zh: '{cell}“{written}”没有逐项说明手续状态，未读取',
      en: '{cell} "{written}" does not say the state of every procedure and was not read',
    },
    remedy: {
      zh: '请逐项写明：已办、在办或不涉及',
      en: 'say of each procedure whether it is done, pending or not needed',
    },
  },
  'value.unknown-word': {
    severity: 'doubt',
    message: {
      zh: '{cell}“{written}”不是“{field}”的可用说法，未读取',
      en: '{cell} "{written}" is none of the words for "{field}" and was not read',
    },
    remedy: {
      zh: '请改用规定的说法，或由管理员在字段中增加该说法',
      en: 'use one of the words agreed, or have the word added to the field',
    },
  },
  'value.error-cell': {
    severity: 'error',
    message: { zh: '{cell} 是错误值 {written}：{field}', en: '{cell} holds the error {written}: {field}' },
    remedy: { zh: '请修正公式或直接填写数值', en: 'mend the formula or type the value' },
  },
  'value.no-cached-result': {
    severity: 'error',
    message: {
      zh: '{cell} 的公式没有保存结果：{field}',
      en: '{cell} holds a formula whose result was never stored: {field}',
    },
    remedy: {
      zh: '请用表格软件打开并保存一次后重新上传',
      en: 'open and save the file once in a spreadsheet program, then send it again',
    },
  },
  'value.negative': {
    severity: 'error',
    message: { zh: '{cell} 的“{field}”为负数 {written}', en: '{cell}: "{field}" is negative, {written}' },
    remedy: { zh: '请核对；冲减请在备注中说明', en: 'check it; explain a correction in the remarks' },
  },
  'value.over-plan': {
    severity: 'doubt',
    message: {
      zh: '{cell} 本年累计完成 {written} 超过年度计划 {plan} 的 {times} 倍',
      en: '{cell}: done this year {written} is more than {times} times the plan {plan}',
    },
    remedy: { zh: '请核对累计数、计划数及单位', en: 'check both figures and their units' },
  },
  'value.over-total': {
    severity: 'error',
    message: {
      zh: '{cell} 完成投资 {written} 超过总投资 {total}',
      en: '{cell}: done {written} exceeds the total investment {total}',
    },
    remedy: { zh: '请核对完成投资与总投资及单位', en: 'check both figures and their units' },
  },
  'value.start-in-future': {
    severity: 'error',
    message: {
      zh: '{cell} 的实际开工时间 {written} 晚于报告期 {period}',
      en: '{cell}: the actual start {written} lies after the month reported, {period}',
    },
    remedy: {
      zh: '请改正日期；尚未开工的请填计划开工时间',
      en: 'mend the date; if work has not begun, it belongs into the planned start',
    },
  },
  'value.duplicate-code': {
    severity: 'error',
    message: { zh: '项目代码 {written} 在 {cells} 重复', en: 'project code {written} stands in {cells}' },
    remedy: { zh: '请改正其中错误的代码', en: 'mend the code that is wrong' },
  },
  'value.invalid-identifier': {
    severity: 'doubt',
    message: { zh: '{cell}“{written}”不是有效的{field}', en: '{cell} "{written}" is no valid {field}' },
    remedy: { zh: '请核对后改正；没有的请留空', en: 'check and mend it; leave it empty if there is none' },
  },
  'value.total-mismatch': {
    severity: 'doubt',
    message: {
      zh: '{cell}“{label}”{field}为 {written}，各项之和为 {sum}',
      en: '{cell} "{label}": {field} says {written}, the rows add up to {sum}',
    },
    remedy: {
      zh: '请核对合计公式的范围或漏报的项目',
      en: 'check the range of the formula, or a project left out',
    },
  },
  'value.count-mismatch': {
    severity: 'doubt',
    message: {
      zh: '{cell}“{label}”写明 {written} 个，实有 {sum} 个',
      en: '{cell} "{label}" says {written} projects, there are {sum}',
    },
    remedy: { zh: '请核对项目个数', en: 'check the number of projects' },
  },
  'value.parts-mismatch': {
    severity: 'doubt',
    message: {
      zh: '{cell}“{field}”为 {written}，分列之和为 {sum}',
      en: '{cell}: "{field}" is {written}, its part-columns add up to {sum}',
    },
    remedy: { zh: '请核对分列与合计', en: 'check the parts and their total' },
  },
  'text.formula-like': {
    severity: 'doubt',
    message: {
      zh: '{cell} 的文字以“{first}”开头，像公式：{written}',
      en: '{cell} holds text that begins with "{first}" like a formula: {written}',
    },
    remedy: {
      zh: '请改为普通文字；本系统只按文字保存，绝不作为公式写出',
      en: 'make it plain text; it is kept as text here and never written as a formula',
    },
  },
  'report.period-mismatch': {
    severity: 'error',
    message: { zh: '文件自相矛盾：{said}', en: 'the file contradicts itself about the month: {said}' },
    remedy: {
      zh: '请确认报告期，或上传正确月份的文件',
      en: 'say which month it is, or send the file of the right month',
    },
  },
  'report.division-mismatch': {
    severity: 'error',
    message: { zh: '文件自相矛盾：{said}', en: 'the file contradicts itself about the division: {said}' },
    remedy: {
      zh: '请确认报送单位，或上传正确的文件',
      en: 'say which division it is, or send the right file',
    },
  },
  'report.period-unknown': {
    severity: 'error',
    message: { zh: '看不出报告期', en: 'nothing says which month is reported' },
    remedy: { zh: '请选择报告期', en: 'choose the month' },
  },
  'report.division-unknown': {
    severity: 'error',
    message: { zh: '看不出报送单位', en: 'nothing says which division reports' },
    remedy: { zh: '请选择旗县市区', en: 'choose the division' },
  },
} as const satisfies Record<string, Entry>

export type FindingClass = keyof typeof CATALOGUE

const fill = (text: Text, values: Filler): Words => {
  const one = (template: string): string =>
    template.replace(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return { zh: one(text.zh), en: one(text.en) }
}

const withWords = (
  values: Readonly<Record<string, string | number | Words>>,
  language: 'zh' | 'en',
): Filler =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]),
  )

/** A complete finding of a class. Values that are words are filled in per language. */
export function finding(
  name: FindingClass,
  at: Spot,
  values: Readonly<Record<string, string | number | Words>> = {},
  severity?: Severity,
  reportAs?: string,
): Finding {
  const entry: Entry = CATALOGUE[name]
  const known = { sheet: at.sheet ?? '', cell: at.cell ?? '', ...values }
  return {
    class: reportAs ?? name,
    severity: severity ?? entry.severity,
    at,
    message: {
      zh: fill(entry.message, withWords(known, 'zh')).zh,
      en: fill(entry.message, withWords(known, 'en')).en,
    },
    remedy: entry.remedy,
    values: withWords(values, 'zh'),
  }
}

/** The class under which a cell that could not be read is reported. */
export const PROBLEM_CLASSES: Readonly<
  Record<Exclude<ProblemKind, 'no-unit' | 'unit-conflict'>, readonly [FindingClass, string]>
> = {
  'unreadable-number': ['value.unreadable-number', 'value.unreadable-number'],
  'number-remark': ['value.number-remark', 'value.unreadable-number'],
  'not-exact': ['value.not-exact', 'value.not-exact'],
  'unreadable-date': ['value.unreadable-date', 'value.unreadable-date'],
  'unsure-date': ['value.unsure-date', 'value.unreadable-date'],
  'unreadable-years': ['value.unreadable-years', 'value.unreadable-years'],
  'unreadable-permits': ['value.unreadable-permits', 'value.unreadable-permits'],
  'unknown-word': ['value.unknown-word', 'value.unknown-word'],
  'no-code': ['value.invalid-identifier', 'value.invalid-identifier'],
  'error-cell': ['value.error-cell', 'value.error-cell'],
  'no-cached-result': ['value.no-cached-result', 'value.no-cached-result'],
}
