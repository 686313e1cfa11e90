import type { Finding, Severity, Words } from '../finding/index.ts'
import type { Coverage } from '../indicator/index.ts'

type Values = Readonly<Record<string, string | number>>

const make = (name: string, severity: Severity, values: Values, message: Words, remedy: Words): Finding => ({
  class: `bulletin.${name}`,
  severity,
  at: {},
  message,
  remedy,
  values,
})

/** A binding names something the pack doesn't have. */
export const unknownName = (what: 'indicator' | 'list' | 'league' | 'word', name: string): Finding => {
  const zh = { indicator: '指标', list: '项目清单', league: '排名', word: '写法' }[what]
  return make(
    'unknown-name',
    'error',
    { what, name },
    { zh: `模板引用了不存在的${zh}“${name}”`, en: `the template refers to an unknown ${what} "${name}"` },
    { zh: '改正地区包中的通报模板', en: "mend the region pack's bulletin template" },
  )
}

/** A bound figure has no value, and is printed as a dash. */
export const noValue = (label: string, reference: string): Finding =>
  make(
    'no-value',
    'doubt',
    { label, reference },
    { zh: `“${label}”没有数值，印作“—”`, en: `"${reference}" has no value and is printed as a dash` },
    { zh: '核对上报数据，或修改该句', en: 'check the reports, or rewrite the sentence' },
  )

/** A figure that some rows do not state. */
export const partialFigure = (label: Words, reference: string, { stated, of }: Coverage): Finding =>
  make(
    'partial-figure',
    'info',
    { label: label.zh, reference, stated, of },
    {
      zh: `“${label.zh}”：应有数的${of}个中${stated}个有数（${reference}）`,
      en: `"${label.en}" is known of ${stated} in ${of} (${reference})`,
    },
    { zh: '催报缺少的数，或在注中说明', en: 'ask for what is missing, or say so in a note' },
  )

/** The parts of a figure don't sum to the whole. */
export const partsDoNotAddUp = (label: Words, side: string, parts: string, whole: string): Finding =>
  make(
    'parts-do-not-add-up',
    'error',
    { label: label.zh, side, parts, whole },
    {
      zh: `“${label.zh}”各地之和 ${parts} 与全域 ${whole} 不等`,
      en: `the parts of "${label.en}" sum to ${parts}, the whole is ${whole}`,
    },
    { zh: '核对分地区口径与重复项目', en: 'check the breakdown and projects counted twice' },
  )

/** Only the printed parts differ from the printed whole: each was rounded for itself. */
export const roundedParts = (label: Words, parts: string, whole: string): Finding =>
  make(
    'rounded-parts',
    'info',
    { label: label.zh, parts, whole },
    {
      zh: `“${label.zh}”各地印出数之和为 ${parts}，全域印作 ${whole}，系分别取整所致`,
      en: `the printed parts of "${label.en}" sum to ${parts}, the whole is printed as ${whole}: each is rounded for itself`,
    },
    { zh: '如需可在注中说明', en: 'say so in a note if wanted' },
  )

export const unknownParagraph = (id: string): Finding =>
  make(
    'edit-unknown-paragraph',
    'error',
    { id },
    { zh: `没有编号为“${id}”的段落，该处修改未采用`, en: `no paragraph "${id}": this edit was not applied` },
    { zh: '重新打开通报再修改', en: 'open the bulletin again and edit anew' },
  )

export const strangeFigure = (id: string, reference: string): Finding =>
  make(
    'edit-strange-figure',
    'error',
    { id, reference },
    {
      zh: `段落“${id}”的修改引用了原段没有的数字“${reference}”，未采用`,
      en: `the edit of paragraph "${id}" refers to a figure it didn't have, "${reference}": not applied`,
    },
    { zh: '只使用原段的数字占位符', en: "use only the paragraph's own placeholders" },
  )

export const lostFigure = (id: string, reference: string): Finding =>
  make(
    'edit-lost-figure',
    'error',
    { id, reference },
    {
      zh: `段落“${id}”的修改丢掉了绑定的数字“${reference}”，未采用`,
      en: `the edit of paragraph "${id}" drops the bound figure "${reference}": not applied`,
    },
    { zh: '保留该占位符，或把整段删空', en: 'keep the placeholder, or empty the whole paragraph' },
  )

export const unboundFigure = (id: string, figure: string): Finding =>
  make(
    'edit-unbound-figure',
    'doubt',
    { id, figure },
    {
      zh: `段落“${id}”中手工写入了数字“${figure}”，无法溯源`,
      en: `paragraph "${id}" holds a typed figure "${figure}" that has no source`,
    },
    { zh: '改用占位符，或确认该数字无误', en: 'use a placeholder, or confirm the figure' },
  )
