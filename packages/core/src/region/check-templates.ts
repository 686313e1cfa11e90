import { type BulletinTemplate, PROJECT_LISTS, ROW_COLUMNS, templateNames } from '../bulletin/index.ts'
import type { Words } from '../finding/index.ts'
import { type PackNode, suggestion } from '../pack/index.ts'

/** What a pack has that a template can name. */
export interface TemplateStock {
  readonly indicators: readonly string[]
  readonly leagues: readonly string[]
  readonly breakdowns: readonly string[]
  readonly lights: readonly string[]
  readonly groups: readonly string[]
}

/** Everything a bulletin names must be there, or a paper would print a hole. */
export function checkTemplate(node: PackNode, template: BulletinTemplate, stock: TemplateStock): void {
  const names = templateNames(template)
  const absent = (wanted: readonly string[], known: readonly string[], what: Words) => {
    for (const name of wanted) {
      if (known.includes(name)) continue
      const [place, offset] = placeOf(node, name) ?? [node, undefined]
      place.problem(
        { zh: `没有${what.zh}“${name}”`, en: `there is no ${what.en} "${name}"` },
        suggestion(name, known),
        offset,
      )
    }
  }
  absent(names.indicators, stock.indicators, { zh: '指标', en: 'indicator' })
  absent(names.leagues, stock.leagues, { zh: '排名', en: 'league' })
  absent(names.breakdowns, stock.breakdowns, { zh: '分组口径', en: 'breakdown' })
  absent(names.lists, Object.keys(PROJECT_LISTS), { zh: '项目清单', en: 'list of projects' })
  absent(names.lights, stock.lights, { zh: '灯色', en: 'light' })
  absent(names.groups, stock.groups, { zh: '地区分组', en: 'group of divisions' })
  const columns = [...ROW_COLUMNS, ...Object.values(PROJECT_LISTS).flat()]
  absent(names.columns, columns, { zh: '列', en: 'column' })
}

/** The first text that holds the name as a word of its own. */
function placeOf(node: PackNode, name: string): [PackNode, number] | undefined {
  if (typeof node.value === 'string') {
    const escaped = name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    const found = new RegExp(`(?<![A-Za-z0-9_])${escaped}(?![A-Za-z0-9_])`, 'u').exec(node.value)
    return found ? [node, found.index] : undefined
  }
  const { value } = node
  const parts = Array.isArray(value)
    ? node.items()
    : value !== null && typeof value === 'object'
      ? node.members().map(([, part]) => part)
      : []
  for (const part of parts) {
    const found = placeOf(part, name)
    if (found) return found
  }
  return undefined
}
