import type { Words } from '../finding/index.ts'
import type { PackNode } from './pack-node.ts'

/** Reports every member of a list whose `id` an earlier one has. @param what the member's word, e.g. 字段, field */
export function reportTwice(list: PackNode, what: Words): void {
  if (!Array.isArray(list.value)) return
  const seen = new Set<unknown>()
  for (const item of list.items()) {
    const id = item.at('id')
    if (id.value !== null && seen.has(id.value)) {
      id.problem(
        { zh: `${what.zh}“${id.value}”重复`, en: `${what.en} "${id.value}" stands here twice` },
        { zh: '每个 id 只能出现一次', en: 'give each an id of its own' },
      )
    }
    seen.add(id.value)
  }
}

/** Reports ids that could not be written elsewhere, e.g. inside a sentence of a template. */
export function reportIdForm(list: PackNode, form: RegExp, remedy: Words): void {
  if (!Array.isArray(list.value)) return
  for (const item of list.items()) {
    const id = item.at('id')
    if (typeof id.value !== 'string' || form.test(id.value)) continue
    id.problem({ zh: `id“${id.value}”写法有误`, en: `"${id.value}" cannot be an id` }, remedy)
  }
}
