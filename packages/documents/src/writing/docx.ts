import type { BulletinDocument } from '@groundbreak/core/bulletin'
import { printBody } from './docx-body.ts'
import { footerParts } from './docx-footers.ts'
import { printFontTable, printStyles, WORD } from './docx-styles.ts'
import { coreProperties } from './xlsx.ts'
import { element, XML_HEAD } from './xml.ts'
import { writeZip } from './zip.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/**
 * Writes a bulletin as a Word document (.docx) after GB/T 9704-2012: A4, 22 lines of 28 characters, page number
 * outside, annexes on pages of their own. Same tree, same bytes.
 */
export function writeDocx(document: BulletinDocument): Uint8Array {
  return writeZip([
    { path: '[Content_Types].xml', content: contentTypes() },
    { path: '_rels/.rels', content: packageRelations() },
    { path: 'docProps/core.xml', content: coreProperties(document.title.join('')) },
    {
      path: 'word/document.xml',
      content: `${XML_HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${printBody(document)}</w:body></w:document>`,
    },
    { path: 'word/_rels/document.xml.rels', content: documentRelations() },
    { path: 'word/styles.xml', content: printStyles() },
    { path: 'word/fontTable.xml', content: printFontTable() },
    { path: 'word/settings.xml', content: printSettings() },
    ...footerParts().map(({ path, xml }) => ({ path: `word/${path}`, content: xml })),
  ])
}

function contentTypes(): string {
  const parts: readonly (readonly [path: string, type: string])[] = [
    ['/word/document.xml', `${WORD_TYPE}.document.main+xml`],
    ['/word/styles.xml', `${WORD_TYPE}.styles+xml`],
    ['/word/fontTable.xml', `${WORD_TYPE}.fontTable+xml`],
    ['/word/settings.xml', `${WORD_TYPE}.settings+xml`],
    ...footerParts().map(({ path }) => [`/word/${path}`, `${WORD_TYPE}.footer+xml`] as const),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  const overrides = parts.map(([PartName, ContentType]) => element('Override', { PartName, ContentType }))
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

const relation = (Id: string, Type: string, Target: string): string =>
  element('Relationship', { Id, Type, Target })

const packageRelations = (): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml')}${relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')}</Relationships>`

const documentRelations = (): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${[
    relation('rId1', `${OFFICE}/styles`, 'styles.xml'),
    relation('rId2', `${OFFICE}/fontTable`, 'fontTable.xml'),
    relation('rId3', `${OFFICE}/settings`, 'settings.xml'),
    ...footerParts().map(({ id, path }) => relation(id, `${OFFICE}/footer`, path)),
  ].join('')}</Relationships>`

/** Odd and even pages have their number at different sides; punctuation isn't compressed, or a line would hold more than 28. */
const printSettings = (): string =>
  `${XML_HEAD}<w:settings xmlns:w="${WORD}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
