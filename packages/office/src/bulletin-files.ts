import type { BulletinDocument } from '@groundbreak/core/bulletin'
import { Refusal } from './refusal.ts'

export type FileKind = 'docx' | 'pdf' | 'xlsx'

interface BulletinFile {
  readonly kind: FileKind
  readonly name: string
  readonly bytes: Uint8Array
}

/** All files of a bulletin; without a Chinese font on the machine the PDF is left out. */
export async function writeBulletin(document: BulletinDocument): Promise<BulletinFile[]> {
  const { writePdf } = await writers()
  const files: BulletinFile[] = []
  for (const kind of ['docx', 'xlsx'] as const) {
    files.push({ kind, name: bulletinName(document, kind), bytes: await writeBulletinFile(document, kind) })
  }
  const pdf = writePdf(document)
  if (pdf.kind === 'pdf') files.push({ kind: 'pdf', name: bulletinName(document, 'pdf'), bytes: pdf.bytes })
  return files
}

/** @throws Refusal when a PDF is asked for and the machine has no Chinese font */
export async function writeBulletinFile(document: BulletinDocument, kind: FileKind): Promise<Uint8Array> {
  const { writeBulletinWorkbook, writeDocx, writePdf } = await writers()
  if (kind === 'docx') return writeDocx(document)
  if (kind === 'xlsx') return writeBulletinWorkbook(document)
  const pdf = writePdf(document)
  if (pdf.kind === 'pdf') return pdf.bytes
  throw new Refusal('bulletin.no-font', 'not-now', { words: pdf.message, remedy: pdf.remedy })
}

export function bulletinName({ title, month }: BulletinDocument, kind: FileKind): string {
  const name = title.join('').replace(/[\\/:*?"<>|\s]/g, '')
  return `${name === '' ? '通报' : name}${kind === 'xlsx' ? '附表' : ''} ${month}.${kind}`
}

/** The writers bring a typesetter along: loaded when first needed, not at start. */
const writers = () => import('@groundbreak/documents/writing')
