import type { PackNode } from '../pack/index.ts'
import type { Division } from './division.ts'

/** Reads `divisions.yaml`: `groups` (id → words) and `divisions`. Problems go to the node. */
export function readDivisions(node: PackNode): Division[] {
  node.onlyKeys(['groups', 'divisions'])
  const groups = node.has('groups')
    ? node
        .at('groups')
        .members()
        .map(([id, words]) => {
          words.words()
          return id
        })
    : []
  const seen = new Set<string>()
  return node
    .at('divisions')
    .items()
    .map((item) => {
      item.onlyKeys(['code', 'name', 'short', 'aliases', 'group', 'tile'])
      const code = item.at('code').text()
      if (!/^[0-9]{6}$/.test(code) || seen.has(code)) {
        item.at('code').problem(
          {
            zh: `区划代码“${code}”重复或不是六位数字`,
            en: `division code "${code}" is no six digits, or stands here twice`,
          },
          { zh: '按 GB/T 2260 填写六位代码并加引号', en: 'write the six digits of GB/T 2260 in quotes' },
        )
      }
      seen.add(code)
      const name = item.at('name').words()
      const tile = item.has('tile')
        ? item
            .at('tile')
            .items()
            .map((part) => part.number())
        : undefined
      const [column, row] = tile ?? []
      return {
        code,
        name,
        short: item.has('short') ? item.at('short').words() : name,
        aliases: item.has('aliases') ? item.at('aliases').texts() : [],
        group: groups.length > 0 ? item.at('group').oneOf(groups) : item.at('group').text(),
        ...(column !== undefined && row !== undefined && { tile: [column, row] as const }),
      }
    })
}
