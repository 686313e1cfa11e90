import type { Words } from '../finding/index.ts'
import type { Evidence } from './match-weight.ts'

const TRAITS: Readonly<Record<Exclude<Evidence['trait'], 'name'>, Words>> = {
  markers: { zh: '期次标记', en: 'phase or lot' },
  former: { zh: '备注所写原名', en: 'former name in the remark' },
  code: { zh: '项目代码', en: 'project code' },
  credit: { zh: '信用代码', en: 'credit code' },
  company: { zh: '建设单位', en: 'company' },
  total: { zh: '总投资', en: 'total investment' },
  plan: { zh: '年度计划', en: 'plan of the year' },
  cumulative: { zh: '累计完成', en: 'cumulative investment' },
  before: { zh: '以前年度完成', en: 'done in earlier years' },
  chain: { zh: '产业链', en: 'chain' },
  signed: { zh: '签约日期', en: 'day of signing' },
}

const SAYS: Readonly<Record<string, Words>> = {
  same: { zh: '相同', en: 'the same' },
  like: { zh: '相似', en: 'alike' },
  near: { zh: '相近', en: 'close' },
  differ: { zh: '不同', en: 'differs' },
  missing: { zh: '只有一方写明', en: 'stands in one of them only' },
  named: { zh: '吻合', en: 'fits' },
  continues: { zh: '接得上', en: 'goes on from there' },
  falls: { zh: '变小', en: 'falls' },
}

/** What speaks for two rows being one project, and what against it; what weighs nothing is left out. */
export function evidenceWords(evidence: readonly Evidence[]): Words {
  const pro = evidence.filter(({ weight }) => weight > 0).map(wordsOf)
  const contra = evidence.filter(({ weight }) => weight < 0).map(wordsOf)
  const zh = [
    ...(pro.length > 0 ? [`像：${pro.map((words) => words.zh).join('、')}`] : []),
    ...(contra.length > 0 ? [`不像：${contra.map((words) => words.zh).join('、')}`] : []),
  ]
  const en = [
    ...(pro.length > 0 ? [`for it: ${pro.map((words) => words.en).join(', ')}`] : []),
    ...(contra.length > 0 ? [`against it: ${contra.map((words) => words.en).join(', ')}`] : []),
  ]
  return { zh: zh.join('；'), en: en.join('; ') }
}

function wordsOf({ trait, says }: Evidence): Words {
  if (trait === 'name') return { zh: `名称相似度 ${says}`, en: `names ${says} alike` }
  const [what, how] = [TRAITS[trait], SAYS[says] ?? { zh: says, en: says }]
  return { zh: `${what.zh}${how.zh}`, en: `${what.en} ${how.en}` }
}
