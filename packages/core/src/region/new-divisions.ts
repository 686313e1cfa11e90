import { type Document, isMap, isSeq, parseDocument } from 'yaml'
import type { Words } from '../finding/index.ts'

/** A line of a list of divisions that cannot be used. */
export interface ListProblem {
  /** From 1. */
  readonly line: number
  readonly message: Words
}

interface ListedDivision {
  readonly code: string
  readonly name: Words | string
  readonly group?: string
  readonly aliases?: readonly string[]
}

/**
 * Reads a list of divisions as people copy it from a table: `code, name, English name, group, other spellings`, one a line,
 * divided by commas or tabs; all but code and name may be left out. A first line without a code is a heading.
 */
export function readDivisionList(
  text: string,
  groups: readonly string[],
): { readonly divisions: readonly ListedDivision[]; readonly problems: readonly ListProblem[] } {
  const divisions: ListedDivision[] = []
  const problems: ListProblem[] = []
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  lines.forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const [code = '', zh = '', en = '', group = '', ...aliases] = line.split(/[\t,，]/).map(unquoted)
    const wrong = (message: Words) => problems.push({ line: index + 1, message })
    if (!/^[0-9]{6}$/.test(code)) {
      if (index !== first)
        wrong({ zh: `“${code}”不是六位区划代码`, en: `"${code}" is no division code of six digits` })
    } else if (zh === '') wrong({ zh: '没有名称', en: 'there is no name' })
    else if (group !== '' && !groups.includes(group)) {
      wrong({
        zh: `没有分组“${group}”，可用：${groups.join('、')}`,
        en: `there is no group "${group}"; these are: ${groups.join(', ')}`,
      })
    } else {
      const spellings = aliases.flatMap((alias) => alias.split(/[、;；]/)).filter((alias) => alias !== '')
      divisions.push({
        code,
        name: en === '' ? zh : { zh, en },
        ...(groups.length > 0 && { group: group === '' ? (groups[0] ?? '') : group }),
        ...(spellings.length > 0 && { aliases: spellings }),
      })
    }
  })
  return { divisions, problems }
}

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim()

/** Tiles side by side until somebody puts them as the map lies. */
const ABREAST = 4

/** The text of a `divisions.yaml` with these divisions in place of its own; comments and groups stay. */
export function divisionsOfNewRegion(text: string, divisions: readonly ListedDivision[]): string {
  const document: Document = parseDocument(text)
  const list = document.get('divisions')
  if (!isSeq(list)) throw new RangeError('a pack has a list of divisions')
  list.items = divisions.map((division, index) =>
    document.createNode(
      { ...division, tile: [index % ABREAST, Math.floor(index / ABREAST)] },
      { flow: true },
    ),
  )
  return document.toString({ lineWidth: 0 })
}

/** Ids of the groups that a `divisions.yaml` names. */
export function groupsOf(text: string): string[] {
  const groups = parseDocument(text).get('groups')
  return isMap(groups) ? groups.items.map(({ key }) => String(key)) : []
}
