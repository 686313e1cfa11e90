import type { Archive } from './archive.ts'
import { attributeOf, closingOf, firstTag, tagsNamed } from './xml-tags.ts'

const PATH = '[Content_Types].xml'

/** Declares the type of one part. */
export function declarePart(archive: Archive, part: string, type: string): void {
  add(archive, `Override PartName="/${part}" ContentType="${type}"`, (xml) =>
    [...tagsNamed(xml, 'Override')].some((tag) => attributeOf(tag, 'PartName') === `/${part}`),
  )
}

/** Declares the type of every part with an extension, unless it has one already. */
export function declareExtension(archive: Archive, extension: string, type: string): void {
  add(archive, `Default Extension="${extension}" ContentType="${type}"`, (xml) =>
    [...tagsNamed(xml, 'Default')].some((tag) => attributeOf(tag, 'Extension')?.toLowerCase() === extension),
  )
}

function add(archive: Archive, content: string, isThere: (xml: string) => boolean): void {
  const xml = archive.text(PATH) ?? ''
  const root = firstTag(xml, 'Types')
  if (root === undefined) throw new RangeError(`no types in ${PATH}`)
  if (isThere(xml)) return
  const at = content.startsWith('Default') ? root.end : closingOf(xml, root, 'Types')
  archive.replace(PATH, `${xml.slice(0, at)}<${root.prefix}${content}/>${xml.slice(at)}`)
}
