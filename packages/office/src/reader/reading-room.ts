import { ColumnSheet, understand, type Vocabulary, type Workbook } from '@groundbreak/core/workbook'
import { readWorkbook } from '@groundbreak/documents/reading'
import type { ReaderRequest, Reading, ReadingStage } from './request.ts'

/** Where a file's bytes become an understanding (识别): no ledger, no clock, nothing kept. */
export class ReadingRoom {
  readonly #vocabulary: Vocabulary

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  async read(
    { name, bytes, hints }: ReaderRequest,
    onStage: (stage: ReadingStage) => void,
  ): Promise<Reading> {
    onStage('reading')
    const result = readWorkbook(name, bytes)
    if (!result.ok) return { kind: 'refused', findings: result.findings }
    const { workbook } = result
    const opened = { sheets: sheetsOf(workbook), date1904: workbook.date1904 }
    if (hints === undefined) return { kind: 'read', ...opened }
    onStage('understanding')
    const understanding = understand(workbook, name, this.#vocabulary, hints.taught, hints.given)
    return { kind: 'understood', understanding, ...opened }
  }
}

/** The sheets as data that can travel between threads. */
function sheetsOf(workbook: Workbook) {
  return workbook.sheets.map((sheet) => {
    if (sheet instanceof ColumnSheet) return sheet.data
    throw new TypeError(`sheet ${sheet.name} is not kept in columns`)
  })
}
