import type { FindingEntry } from './finding-entry.ts'

/** Findings about what single cells hold. */
export const VALUE_FINDINGS = {
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
  'value.merged-amount': {
    severity: 'error',
    message: {
      zh: '{cell} 的“{field}”与其他项目合并为一格，不知各占多少，未读取',
      en: '{cell}: "{field}" is one cell merged over several projects; what belongs to each is not known, it was not read',
    },
    remedy: { zh: '请取消合并，逐个项目填写', en: 'unmerge it and write the amount of each project' },
  },
  'value.split-amount': {
    severity: 'error',
    message: {
      zh: '{cell} 的“{field}”只是其中一项：该项目分多行填写（按资金来源等），没有合计行，未读取',
      en: '{cell}: "{field}" is only one part: the project is written in several rows (by source) without a sum; it was not read',
    },
    remedy: {
      zh: '请在项目首行填合计（可注明“小计”），各项列在下面',
      en: 'write the sum in the first row of the project (marked 小计), the parts below it',
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
  'value.no-division': {
    severity: 'error',
    message: {
      zh: '第 {row} 行未写明所属地区，而同一文件含有多个地区',
      en: 'row {row} names no division although the file holds several',
    },
    remedy: { zh: '请补上所属地区', en: 'write the division it belongs to' },
  },
  'value.duplicate-name': {
    severity: 'doubt',
    message: {
      zh: '同名项目出现多次（{cells}）：{written}',
      en: 'projects of the same name stand on several rows ({cells}): {written}',
    },
    remedy: {
      zh: '若为同一项目，请只保留一行；若为不同项目，请在名称中区分',
      en: 'keep one row if it is one project; tell them apart by name if they are several',
    },
  },
  'value.invalid-identifier': {
    severity: 'doubt',
    message: { zh: '{cell}“{written}”不是有效的{field}', en: '{cell} "{written}" is no valid {field}' },
    remedy: { zh: '请核对后改正；没有的请留空', en: 'check and mend it; leave it empty if there is none' },
  },
  'value.too-many-digits': {
    severity: 'doubt',
    message: {
      zh: '{cell}“{written}”按数字存放且超过 15 位，末几位已丢失：{field}',
      en: '{cell} "{written}" is kept as a number of more than 15 digits, the last of which are lost: {field}',
    },
    remedy: {
      zh: '请先将单元格设为文本格式，再重新填写完整的号码',
      en: 'format the cell as text, then write the whole number again',
    },
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
} as const satisfies Record<string, FindingEntry>
