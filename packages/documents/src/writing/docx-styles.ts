import { PAGE } from './page.ts'
import { element, XML_HEAD } from './xml.ts'

export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const FANG = '仿宋_GB2312'
const SONG = '宋体'
const HEI = '黑体'
const KAI = '楷体_GB2312'
const TITLE = '方正小标宋简体'

/** Names under which other machines know the same faces: none of these fonts is shipped. */
const OTHER_NAMES: readonly (readonly [font: string, others: string])[] = [
  [FANG, '仿宋,FangSong,STFangsong,FandolFang R'],
  [KAI, '楷体,KaiTi,STKaiti,FandolKai'],
  [HEI, 'SimHei,Noto Sans CJK SC'],
  [SONG, 'SimSun,Noto Serif CJK SC'],
  [TITLE, '方正小标宋_GBK,小标宋体,宋体,Noto Serif CJK SC'],
]

export function printFontTable(): string {
  const fonts = OTHER_NAMES.map(([font, others]) =>
    element(
      'w:font',
      { 'w:name': font },
      `<w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/>`,
    ),
  )
  return `${XML_HEAD}<w:fonts xmlns:w="${WORD}">${fonts.join('')}</w:fonts>`
}

interface Style {
  readonly id: string
  readonly name: string
  readonly font: string
  /** Half points. */
  readonly size: number
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly firstLine?: number
  /** Exact line height in twips; 0 lets the type decide. */
  readonly line?: number
  /** Free space above, in twips. */
  readonly before?: number
  readonly spacing?: number
  readonly outline?: number
  readonly color?: string
  readonly bold?: boolean
}

const INDENT = 2 * PAGE.character

const STYLES: readonly Style[] = [
  { id: 'Body', name: 'Body Text', font: FANG, size: 32, align: 'both', firstLine: INDENT },
  { id: 'Flush', name: 'Addressees', font: FANG, size: 32, align: 'both' },
  { id: 'Title', name: 'Title', font: TITLE, size: 44, align: 'center', spacing: 0 },
  { id: 'Heading1', name: 'heading 1', font: HEI, size: 32, firstLine: INDENT, outline: 0 },
  { id: 'Heading2', name: 'heading 2', font: KAI, size: 32, firstLine: INDENT, outline: 1 },
  { id: 'Heading3', name: 'heading 3', font: FANG, size: 32, firstLine: INDENT, outline: 2 },
  { id: 'Heading4', name: 'heading 4', font: FANG, size: 32, firstLine: INDENT, outline: 3 },
  { id: 'Note', name: 'Note', font: FANG, size: 24, align: 'both', line: 400, spacing: 0 },
  {
    id: 'RedHead',
    name: 'Red Head',
    font: TITLE,
    size: 72,
    align: 'center',
    line: 0,
    before: PAGE.redHead,
    color: 'E60012',
  },
  { id: 'Number', name: 'Document Number', font: FANG, size: 32, align: 'center' },
  { id: 'AnnexMark', name: 'Annex Mark', font: HEI, size: 32 },
  { id: 'Signature', name: 'Signature', font: FANG, size: 32, align: 'right' },
  {
    id: 'TableTitle',
    name: 'Table Title',
    font: HEI,
    size: 28,
    align: 'center',
    line: 480,
    before: 160,
    spacing: 0,
  },
  { id: 'TableUnit', name: 'Table Unit', font: FANG, size: 21, align: 'right', line: 360, spacing: 0 },
  { id: 'TableHead', name: 'Table Head', font: HEI, size: 21, align: 'center', line: 0, spacing: 0 },
  { id: 'TableText', name: 'Table Text', font: FANG, size: 21, line: 0, spacing: 0 },
  { id: 'Imprint', name: 'Imprint', font: FANG, size: 28, line: 480, spacing: 0 },
  { id: 'PageNumber', name: 'Page Number', font: SONG, size: 28, line: 0, spacing: 0 },
  { id: 'Gap', name: 'Gap', font: FANG, size: 2, line: 10, spacing: 0 },
]

export function printStyles(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontXml(FANG)}<w:spacing w:val="${PAGE.spacing}"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${PAGE.line}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>`
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
  return `${XML_HEAD}<w:styles xmlns:w="${WORD}">${defaults}${normal}${STYLES.map(styleXml).join('')}</w:styles>`
}

const fontXml = (font: string): string =>
  element('w:rFonts', {
    'w:ascii': font,
    'w:hAnsi': font,
    'w:eastAsia': font,
    'w:cs': font,
    'w:hint': 'eastAsia',
  })

function styleXml(style: Style): string {
  const height = style.line === undefined ? {} : lineHeight(style.line)
  const paragraph = [
    style.line === undefined ? '' : element('w:spacing', { 'w:before': style.before, ...height }),
    style.firstLine === undefined ? '' : element('w:ind', { 'w:firstLine': style.firstLine }),
    style.align === undefined ? '' : element('w:jc', { 'w:val': style.align }),
    style.outline === undefined ? '' : element('w:outlineLvl', { 'w:val': style.outline }),
  ].join('')
  const run = [
    fontXml(style.font),
    style.bold ? '<w:b/>' : '',
    style.color === undefined ? '' : element('w:color', { 'w:val': style.color }),
    style.spacing === undefined ? '' : element('w:spacing', { 'w:val': style.spacing }),
    `<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/>`,
  ].join('')
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': style.id },
    `<w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr>`,
  )
}

const lineHeight = (line: number) =>
  line === 0 ? { 'w:line': 240, 'w:lineRule': 'auto' } : { 'w:line': line, 'w:lineRule': 'exact' }
