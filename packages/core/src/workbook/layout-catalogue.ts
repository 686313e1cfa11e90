import type { FindingEntry, Template } from './finding-entry.ts'

const NAME_THE_FIELD: Template = {
  zh: '请指明该列对应的字段，系统将记住这一版式',
  en: 'say which field the column holds; it will be remembered for this division',
}

/** Findings about sheets, tables, headings and columns. */
export const LAYOUT_FINDINGS = {
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
  'layout.month-ahead': {
    severity: 'doubt',
    message: {
      zh: '列 {column} 是报告期之后的 {month}，{rows} 行填有完成数，未读取',
      en: 'column {column} is about {month}, after the month reported, and {rows} rows hold figures done; they were not read',
    },
    remedy: {
      zh: '若为计划数，请在表头写明“计划”；若填错列，请改正',
      en: 'write 计划 into the heading if they are plans; mend it if they stand in the wrong column',
    },
  },
  'layout.other-year': {
    severity: 'info',
    message: {
      zh: '工作表“{sheet}”是 {year} 年的表，不是报告年度，未读取',
      en: 'sheet "{sheet}" is of the year {year}, not of the year reported; it was not read',
    },
    remedy: {
      zh: '若其中有应上报的项目，请移入本年度的表',
      en: 'move projects that are to be reported into the table of this year',
    },
  },
  'layout.only-other-months': {
    severity: 'doubt',
    message: {
      zh: '“{field}”只有 {month} 等其他月份的列（{column}“{heading}”），没有报告期的列',
      en: '"{field}" has columns of other months only, such as {month} (column {column} "{heading}"), none of the month reported',
    },
    remedy: {
      zh: '若表头忘了改月份，请改正后重新上传',
      en: 'if the heading still names an old month, mend it and send it again',
    },
  },
  'layout.turned-table': {
    severity: 'error',
    message: {
      zh: '工作表“{sheet}”的表头竖排（自 {cell} 起），一列一个项目或一表一个项目，未读取',
      en: 'on sheet "{sheet}" headings run downwards (from {cell}), a project to a column or to a card; it was not read',
    },
    remedy: {
      zh: '请转置为一行一个项目后重新上传',
      en: 'turn it so that every project takes one row and send it again',
    },
  },
  'layout.summary': {
    severity: 'info',
    message: {
      zh: '工作表“{sheet}”的表与项目清单的合计相等，是汇总表，未作为项目读取',
      en: 'the table of sheet "{sheet}" adds up the list of projects: a summary, its rows were not read as projects',
    },
    remedy: {
      zh: '若其中的行是项目，请补上序号',
      en: 'give its rows running numbers if they are projects',
    },
  },
  'layout.other-month': {
    severity: 'info',
    message: {
      zh: '工作表“{sheet}”是 {month} 月的表，不是本次报告期，未读取',
      en: 'sheet "{sheet}" is of month {month}, not of the month reported; it was not read',
    },
    remedy: {
      zh: '若应上报该月，请另行选择报告期',
      en: 'choose that month if it is the one to be reported',
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
    remedy: NAME_THE_FIELD,
  },
  'layout.unsure-column': {
    severity: 'doubt',
    message: {
      zh: '列 {column}“{heading}”填有金额，可能是“{field}”，表头不能确定，未读取',
      en: 'column {column} "{heading}" holds amounts and may be "{field}"; its heading does not settle it and it was not read',
    },
    remedy: NAME_THE_FIELD,
  },
  'layout.column-without-heading': {
    severity: 'doubt',
    message: {
      zh: '列 {column} 有内容而没有表头，未读取',
      en: 'column {column} has content but no heading and was not read',
    },
    remedy: NAME_THE_FIELD,
  },
  'layout.ambiguous-column': {
    severity: 'error',
    message: {
      zh: '列 {column}“{heading}”与列 {others} 表头相同，无法判断哪一列是“{field}”',
      en: 'column {column} "{heading}" and column {others} both look like "{field}"',
    },
    remedy: NAME_THE_FIELD,
  },
  'layout.column-content': {
    severity: 'error',
    message: {
      zh: '列 {column} 的表头“{heading}”像是“{field}”，但单元格内容不符，未读取',
      en: 'the heading "{heading}" of column {column} says "{field}" but its cells hold something else; it was not read',
    },
    remedy: NAME_THE_FIELD,
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
  'layout.hidden-columns': {
    severity: 'info',
    message: { zh: '隐藏列 {columns} 已读取', en: 'the hidden columns {columns} were read' },
    remedy: { zh: '请核对隐藏列内容', en: 'check what the hidden columns hold' },
  },
  'layout.table-in-hidden-sheet': {
    severity: 'info',
    message: {
      zh: '隐藏工作表“{sheet}”中有表，未读取',
      en: 'the hidden sheet "{sheet}" holds a table; it was not read',
    },
    remedy: { zh: '如需上报，请取消隐藏', en: 'unhide it if it is to be reported' },
  },
} as const satisfies Record<string, FindingEntry>
