import type { Words } from '../finding/index.ts'
import type { PackNode } from '../pack/index.ts'
import type { Division } from './division.ts'

export const DIVISION_KEYS = {
  file: ['label', 'groups', 'divisions'],
  division: ['code', 'name', 'short', 'aliases', 'group', 'tile'],
}

/** Reads `divisions.yaml`: `groups` (id → words) and `divisions`. Problems go to the node. */
export function readDivisions(node: PackNode): Division[] {
  node.onlyKeys(DIVISION_KEYS.file)
  const groups = [...readGroups(node).keys()]
  const items = node.at('divisions').items()
  reportTwice(items)
  if (Array.isArray(node.at('divisions').value) && items.length === 0) {
    node.at('divisions').problem(
      { zh: '一个地区也没有', en: 'there is no division' },
      {
        zh: '逐个写出报送报表的县市区：code、name、group',
        en: 'write each division that reports: code, name, group',
      },
    )
  }
  return items.map((item) => readDivision(item, groups))
}

/** What people call a division here (县市区、旗县市区、区市县); the name of the column on screens and paper. */
export function readDivisionLabel(node: PackNode): Words | undefined {
  return node.has('label') ? node.at('label').words() : undefined
}

/** Groups inside which divisions are ranked, id → words, in the pack's order. */
export function readGroups(node: PackNode): ReadonlyMap<string, Words> {
  if (!node.has('groups')) return new Map()
  return new Map(
    node
      .at('groups')
      .members()
      .map(([id, words]) => [id, words.words()]),
  )
}

function readDivision(item: PackNode, groups: readonly string[]): Division {
  item.onlyKeys(DIVISION_KEYS.division)
  const code = item.at('code').text()
  if (code !== '' && !/^[0-9]{6}$/.test(code)) {
    item.at('code').problem(
      { zh: `区划代码“${code}”不是六位数字`, en: `"${code}" is no division code of six digits` },
      {
        zh: '按 GB/T 2260 填写六位代码并加引号；开发区可自编，如 "360171"',
        en: 'write the six digits of GB/T 2260 in quotes; a zone may have a code of your own: "360171"',
      },
    )
  }
  const name = item.at('name').words()
  return {
    code,
    name,
    short: item.has('short') ? item.at('short').words() : name,
    aliases: item.has('aliases') ? item.at('aliases').texts() : [],
    group: groups.length > 0 || item.has('group') ? readGroup(item.at('group'), groups) : '',
    ...readTile(item),
  }
}

function readGroup(node: PackNode, groups: readonly string[]): string {
  if (groups.length > 0) return node.oneOf(groups)
  node.problem(
    {
      zh: `没有分组“${node.value}”：文件开头没有 groups`,
      en: `there is no group "${node.value}": the file has no groups`,
    },
    {
      zh: '在 groups 下写明各组，如 county: { zh: 县市区, en: Counties }；不分组就删去 group',
      en: 'write the groups under groups, e.g. county: { zh: 县市区, en: Counties }; or remove the group',
    },
  )
  return ''
}

function readTile(item: PackNode): { readonly tile: readonly [number, number] } | Record<string, never> {
  if (!item.has('tile')) return {}
  const parts = item.at('tile').items()
  const [column, row] = parts.map((part) => part.number({ least: 0, most: 50, whole: true }))
  if (parts.length === 2 && column !== undefined && row !== undefined) return { tile: [column, row] }
  item
    .at('tile')
    .problem(
      { zh: 'tile 应为两个数', en: 'a tile is two numbers' },
      { zh: '写 [列, 行]，从 0 起', en: 'write [column, row], from 0' },
    )
  return {}
}

const foldSpelling = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** A code, a spelling or a tile of two divisions: nobody could tell them apart. */
function reportTwice(items: readonly PackNode[]): void {
  const held = new Map<string, number>()
  const claim = (kind: string, key: string, holder: number, node: PackNode, words: Words, remedy: Words) => {
    const first = held.get(`${kind} ${key}`)
    if (first === undefined) held.set(`${kind} ${key}`, holder)
    else if (first !== holder) node.problem(words, remedy)
  }
  items.forEach((item, index) => {
    const code = item.at('code')
    if (code.value !== null) {
      claim(
        'code',
        String(code.value),
        index,
        code,
        { zh: `区划代码“${code.value}”重复`, en: `division "${code.value}" stands here twice` },
        { zh: '删去一个，或改正代码', en: 'remove one of them, or mend the code' },
      )
    }
    for (const node of spellingsOf(item)) {
      const key = foldSpelling(String(node.value))
      claim(
        'spelling',
        key,
        index,
        node,
        { zh: `“${node.value}”是两个地区的写法`, en: `"${node.value}" is a spelling of two divisions` },
        { zh: '一个写法只给一个地区', en: 'give a spelling to one division only' },
      )
    }
    const tile = item.at('tile')
    if (Array.isArray(tile.value)) {
      claim(
        'tile',
        tile.value.join(' '),
        index,
        tile,
        {
          zh: `两个地区在同一格 [${tile.value.join(', ')}]`,
          en: `two divisions on the tile [${tile.value.join(', ')}]`,
        },
        { zh: '给每个地区一个格子', en: 'give each division a tile of its own' },
      )
    }
  })
}

function spellingsOf(item: PackNode): PackNode[] {
  const words = [item.at('name'), item.at('short')].flatMap((node) =>
    typeof node.value === 'string' ? [node] : [node.at('zh'), node.at('en')],
  )
  const aliases = Array.isArray(item.at('aliases').value) ? item.at('aliases').items() : []
  return [...words, ...aliases].filter((node) => typeof node.value === 'string' && node.value.trim() !== '')
}
