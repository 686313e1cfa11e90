import { rawZip } from './raw-zip.ts'

const NAMES = [
  'office',
  'table',
  'text',
  'style',
  'number',
  'draw',
  'dc',
  'manifest',
  'fo',
  'xlink',
  'svg',
  'meta',
]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** An ods document with the given tables, exactly as written. */
export function rawOds(
  tables: string,
  styles = '',
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${NAMES} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
  const all = new Map([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['content.xml', content],
    ['styles.xml', `<office:document-styles ${NAMES} office:version="1.3"/>`],
    [
      'META-INF/manifest.xml',
      `<manifest:manifest ${NAMES}><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    ],
    ...Object.entries(parts),
  ])
  return rawZip(all)
}
