import type { Words } from '../finding/index.ts'
import type { PackNode } from '../pack/index.ts'

/** Label of something that has an id: ids are mostly the Chinese words already, so `label: { en: … }` is enough, or none at all. */
export function readLabel(node: PackNode, id: string): Words {
  if (!node.has('label')) return { zh: id, en: id }
  const label = node.at('label')
  return label.has('en') && !label.has('zh') ? { zh: id, en: label.at('en').text() } : label.words()
}
