import type { FindingEntry } from './finding-entry.ts'

/** Findings about what rows are. */
export const ROW_FINDINGS = {
  'layout.no-rows': {
    severity: 'info',
    message: {
      zh: '工作表“{sheet}”的表只有合计或分组，没有项目行',
      en: 'the table of sheet "{sheet}" holds totals or headings only, no row of a project',
    },
    remedy: {
      zh: '若为汇总表可忽略；否则请核对项目名称列',
      en: 'ignore it if it is a summary; otherwise check the column of names',
    },
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
  'layout.row-heading': {
    severity: 'doubt',
    message: {
      zh: '第 {row} 行只有“{name}”，按分组标题处理，未作为项目读取',
      en: 'row {row} holds nothing but "{name}"; it was taken for a heading, not for a project',
    },
    remedy: {
      zh: '若为项目，请补上序号和其他内容；若为分组标题，请确认',
      en: 'if it is a project, give it a number and its figures; if it is a heading, confirm it',
    },
  },
  'layout.row-unnumbered': {
    severity: 'doubt',
    message: {
      zh: '第 {row} 行“{name}”没有序号，已按项目读取',
      en: 'row {row} "{name}" has no running number among rows that have; it was read as a project',
    },
    remedy: {
      zh: '请核对它是项目，还是合计或分组',
      en: 'check whether it is a project, or a total or a heading',
    },
  },
  'layout.row-adds-up': {
    severity: 'doubt',
    message: {
      zh: '第 {row} 行“{name}”的数等于相邻各行之和，按合计处理，未作为项目读取',
      en: 'the figures of row {row} "{name}" add up the rows beside it; it was taken for a total, not for a project',
    },
    remedy: {
      zh: '若为合计或分组，请确认；若为项目，请核对金额',
      en: 'confirm it if it is a total or a heading; check its amounts if it is a project',
    },
  },
  'layout.sub-projects': {
    severity: 'doubt',
    message: {
      zh: '第 {row} 行起是子项目（{name}）：有数的父项目只读父项目，无数的父项目只读子项目',
      en: 'sub-projects begin at row {row} ("{name}"): a parent with figures is read alone, one without figures through its parts',
    },
    remedy: {
      zh: '请确认按父项目还是按子项目统计，以免重复',
      en: 'confirm whether parents or parts are counted, never both',
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
  'layout.of-which': {
    severity: 'info',
    message: {
      zh: '第 {rows} 行是“其中”项，未作为项目读取',
      en: 'rows {rows} are parts (其中) of the row above and were not read as projects',
    },
    remedy: { zh: '如为单独项目，请去掉“其中”', en: 'remove 其中 if they are projects of their own' },
  },
} as const satisfies Record<string, FindingEntry>
