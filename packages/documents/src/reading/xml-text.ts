import { Unreadable } from './unreadable.ts'

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const ENTITY = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g
const ESCAPED = /_x([0-9a-fA-F]{4})_/g

/**
 * Text with `&amp;` `&#8203;` resolved. Entities that XML does not know, and NUL, stay as written; half a surrogate
 * pair becomes U+FFFD.
 * @throws Unreadable for a NUL, which no XML may hold
 */
export function unescapeXml(text: string): string {
  if (text.includes('\0')) throw new Unreadable('file.corrupt', { zh: '含有零字符', en: 'it holds a NUL' })
  if (!text.includes('&')) return text
  return text
    .replace(ENTITY, (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .toWellFormed()
}

/** The same for the strings of a spreadsheet, where Excel writes a character as `_x000D_` (ST_Xstring). */
export function unescapeText(text: string): string {
  const plain = unescapeXml(text)
  if (!plain.includes('_x')) return plain
  return plain
    .replace(ESCAPED, (whole, hex) =>
      hex === '0000' ? whole : String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .toWellFormed()
}
