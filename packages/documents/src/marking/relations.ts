import type { Archive } from './archive.ts'
import { attributeOf, closingOf, firstTag, tagsNamed } from './xml-tags.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Namespaces of relationship types: the transitional one and the one of strict documents. */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

export interface Relation {
  readonly id: string
  /** Last word of the type, e.g. `worksheet`. */
  readonly type: string
  /** Path of the target part inside the archive. */
  readonly target: string
}

/** Where the relationships of a part are kept. */
function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** Relationships of a part; of the whole package for ''. Targets outside the archive are left out. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const xml = archive.text(relationsPath(part)) ?? ''
  return [...tagsNamed(xml, 'Relationship')].flatMap((tag) => {
    const target = attributeOf(tag, 'Target')
    if (target === undefined || attributeOf(tag, 'TargetMode') === 'External') return []
    return [
      {
        id: attributeOf(tag, 'Id') ?? '',
        type: attributeOf(tag, 'Type')?.split('/').at(-1) ?? '',
        target: resolve(part, target),
      },
    ]
  })
}

/** Adds a relationship and returns its id. */
export function addRelation(
  archive: Archive,
  part: string,
  type: string,
  target: string,
  strict: boolean,
): string {
  const path = relationsPath(part)
  const xml = archive.text(path) ?? `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`
  const taken = new Set([...tagsNamed(xml, 'Relationship')].map((tag) => attributeOf(tag, 'Id')))
  let number = taken.size + 1
  while (taken.has(`rId${number}`)) number += 1
  const root = firstTag(xml, 'Relationships')
  if (root === undefined) throw new RangeError(`no relationships in ${path}`)
  const line = `<${root.prefix}Relationship Id="rId${number}" Type="${strict ? STRICT : OFFICE}/${type}" Target="/${target}"/>`
  if (root.selfClosing) {
    const open = xml.slice(root.start, root.end).replace(/\s*\/>$/, '>')
    archive.replace(path, `${xml.slice(0, root.start)}${open}${line}</${root.prefix}Relationships>`)
  } else {
    const close = closingOf(xml, root, 'Relationships')
    archive.replace(path, xml.slice(0, close) + line + xml.slice(close))
  }
  return `rId${number}`
}

export const officeNamespace = (strict: boolean): string => (strict ? STRICT : OFFICE)

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}
