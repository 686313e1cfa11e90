import type { Workbook } from '@groundbreak/core/workbook'
import { CellBudget } from './cell-budget.ts'
import type { ReadingLimits } from './limits.ts'
import { OdsStyles } from './ods-formats.ts'
import { OdsTable } from './ods-table.ts'
import { Unreadable } from './unreadable.ts'
import { walkXml } from './walk-xml.ts'
import { preparePart } from './xml-part.ts'
import { unescapeXml } from './xml-text.ts'
import type { Zip } from './zip.ts'

/** Reads an OpenDocument spreadsheet. Repeated cells and rows count as often as they are repeated, if they hold something. */
export function readOds(zip: Zip, limits: ReadingLimits): Workbook {
  if (zip.find('META-INF/manifest.xml')?.includes('encryption-data')) throw new Unreadable('file.encrypted')
  const content = preparePart(zip.get('content.xml'), 'content.xml')
  const styles = new OdsStyles()
  const common = zip.find('styles.xml')
  if (common) styles.read(preparePart(common, 'styles.xml'))
  styles.read(content)
  const tables: OdsTable[] = []
  let date1904 = false
  const budget = new CellBudget(limits)
  let current: OdsTable | undefined
  walkXml(
    content,
    {
      open(name, attributes) {
        if (current) current.open(name, attributes)
        else if (name === 'null-date') date1904 = attributes.get('date-value') === '1904-01-01'
        else if (name === 'table' && attributes.has('name')) {
          if (tables.length >= limits.sheets) throw tooManySheets(limits)
          current = new OdsTable(attributes, styles, budget)
        }
      },
      text: (text) => current?.text(text),
      close(name) {
        if (!current?.close(name)) return
        current.spend()
        tables.push(current)
        current = undefined
      },
    },
    unescapeXml,
  )
  if (tables.length === 0) throw new Unreadable('file.not-a-workbook')
  return {
    container: 'ods',
    sheets: tables.map((table) => table.build()),
    date1904,
    hasMacros: zip.names.some((name) => /^Basic\/.+\.xml$/i.test(name)),
    hasExternalLinks: false,
  }
}

const tooManySheets = ({ sheets }: ReadingLimits): Unreadable =>
  new Unreadable('file.limits', { zh: `工作表超过 ${sheets} 张`, en: `more than ${sheets} sheets` })
