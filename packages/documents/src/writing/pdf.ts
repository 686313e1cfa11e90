import { readFileSync } from 'node:fs'
import type { Block, BulletinDocument, Run } from '@groundbreak/core/bulletin'
import type { Words } from '@groundbreak/core/finding'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { chooseFonts, type FontChoice, findChineseFaces, fontFolders } from './fonts.ts'
import { SMALL_TABLE, signatureIndents, widthInCharacters } from './page.ts'

/** A PDF, or the reason why there is none. */
export type PdfResult =
  | {
      readonly kind: 'pdf'
      readonly bytes: Uint8Array
      /** Characters no font on this machine has: they are printed as boxes. */
      readonly missing: readonly string[]
    }
  | { readonly kind: 'no-font'; readonly message: Words; readonly remedy: Words }

const NO_FONT: PdfResult = {
  kind: 'no-font',
  message: {
    zh: '这台机器上没有中文字体，无法生成 PDF；Word 与 Excel 文件不受影响',
    en: 'there is no Chinese font on this machine, so no PDF can be made; Word and Excel files are not affected',
  },
  remedy: {
    zh: '安装字体后重试：Debian/Ubuntu 执行 apt install fonts-noto-cjk；其他系统把字体文件放入一个文件夹，用环境变量 GROUNDBREAK_FONTS 指明；或执行 npm install @embedpdf/fonts-sc',
    en: 'install a font and try again: on Debian or Ubuntu "apt install fonts-noto-cjk"; elsewhere put font files into a folder named by the environment variable GROUNDBREAK_FONTS; or "npm install @embedpdf/fonts-sc"',
  },
}

const LAYOUT = readFileSync(new URL('./bulletin.typ', import.meta.url), 'utf8')

/**
 * Writes a bulletin as PDF. Same tree and same fonts, same bytes. The text goes to the typesetter as data,
 * so nothing in it is taken for markup.
 * @param folders where to look for fonts; by default GROUNDBREAK_FONTS and the system's folders
 */
export function writePdf(
  document: BulletinDocument,
  folders: readonly string[] = fontFolders(process.env),
): PdfResult {
  const fonts = chooseFonts(findChineseFaces(folders))
  if (fonts === undefined) return NO_FONT
  const data = JSON.stringify(layoutData(document, fonts))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...fonts.folders] }] })
  const bytes = compiler.pdf({ mainFileContent: LAYOUT, inputs: { bulletin: data } })
  return { kind: 'pdf', bytes: new Uint8Array(bytes), missing: missingCharacters(data, fonts) }
}

function missingCharacters(data: string, fonts: FontChoice): string[] {
  const characters = [...new Set(data)].filter((character) => (character.codePointAt(0) ?? 0) >= 0x2e80)
  return characters.filter((character) => !fonts.covers(character.codePointAt(0) ?? 0)).toSorted()
}

const print = (runs: readonly Run[]): string => oneLine(runs.map(({ text }) => text).join(''))

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

function layoutData(document: BulletinDocument, fonts: FontChoice) {
  const indents = signatureIndents(document.signature.issuer, document.signature.date)
  const single = document.annexes.length === 1
  return {
    fonts: fonts.families,
    title: document.title,
    redHead:
      document.redHead === undefined
        ? null
        : { ...document.redHead, width: widthInCharacters(document.redHead.mark) },
    addressees: document.addressees,
    blocks: document.blocks.map(blockData),
    signature: { ...document.signature, issuerIndent: indents.issuer, dateIndent: indents.date },
    annexes: document.annexes.map((annex, index) => ({
      mark: single ? '附件' : `附件${index + 1}`,
      title: annex.title,
      landscape: annex.landscape,
      blocks: annex.blocks.map(blockData),
    })),
    imprint: document.imprint ?? null,
  }
}

function blockData(block: Block) {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: print(block.runs) }
    case 'paragraph':
      return { kind: 'paragraph', look: block.look, text: print(block.runs) }
    case 'table':
      return {
        kind: 'table',
        title: block.title,
        unit: block.unit ?? '',
        columns: block.columns,
        whole: block.rows.length <= SMALL_TABLE,
        rows: block.rows.map(({ kind, cells }) => ({ kind, cells: cells.map(print) })),
      }
    case 'page-break':
      return { kind: 'page-break' }
  }
}
