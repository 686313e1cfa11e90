import type { Finding } from '@groundbreak/core/finding'
import type { Workbook } from '@groundbreak/core/workbook'
import { CompoundFile } from './compound-file.ts'
import { readCsv } from './csv.ts'
import { readHtml } from './html.ts'
import { READING_LIMITS, type ReadingLimits } from './limits.ts'
import { readOds } from './ods.ts'
import { sniff } from './sniff.ts'
import { readSpreadsheetMl } from './spreadsheet-ml.ts'
import { Unreadable, unreadableFinding } from './unreadable.ts'
import { readXls } from './xls.ts'
import { readXlsx } from './xlsx.ts'
import { Zip } from './zip.ts'

export type ReadingResult =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Reads the bytes of a received file (读取工作簿): xlsx, xlsm, xls, ods, SpreadsheetML, html table, csv. The content
 * decides what it is. Understands nothing yet. A file that cannot be read comes back as findings of class `file.*`.
 * @param name the file's name as sent, for the messages
 */
export function readWorkbook(
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits = READING_LIMITS,
): ReadingResult {
  try {
    return { ok: true, workbook: read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits) }
  } catch (error) {
    // The one place where an unreadable file is survived: it is an answer, not a fault of the program.
    if (error instanceof Unreadable) return { ok: false, findings: [unreadableFinding(name, error)] }
    throw error
  }
}

function read(bytes: Buffer, limits: ReadingLimits): Workbook {
  if (bytes.length === 0) throw new Unreadable('file.empty')
  if (bytes.length > limits.bytes) {
    const size = `${Math.ceil(bytes.length / (1 << 20))} MB`
    throw new Unreadable('file.limits', { zh: `文件 ${size}`, en: `${size} of file` })
  }
  switch (sniff(bytes)) {
    case 'zip':
      return readContainer(bytes, limits)
    case 'ole':
      return readOle(bytes, limits)
    case 'biff':
      return readXls(bytes, false, limits)
    case 'spreadsheet-xml':
      return readSpreadsheetMl(bytes, limits)
    case 'html':
      return readHtml(bytes, limits)
    case 'text':
      return readCsv(bytes, limits)
    case 'unknown':
      throw new Unreadable('file.not-a-workbook')
  }
}

/** An OLE container: an old workbook, an encrypted new one, or something that is no workbook. */
function readOle(bytes: Buffer, limits: ReadingLimits): Workbook {
  const file = new CompoundFile(bytes)
  if (file.has('EncryptedPackage')) throw new Unreadable('file.encrypted')
  const stream = file.find('Workbook') ?? file.find('Book')
  if (!stream) throw new Unreadable('file.not-a-workbook')
  return readXls(stream, file.has('_VBA_PROJECT_CUR'), limits)
}

function readContainer(bytes: Buffer, limits: ReadingLimits): Workbook {
  const zip = new Zip(bytes, limits)
  const kind = zip.find('mimetype')?.toString('latin1')
  if (kind === undefined) return readXlsx(zip, limits)
  if (!kind.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    throw new Unreadable('file.not-a-workbook')
  return readOds(zip, limits)
}
