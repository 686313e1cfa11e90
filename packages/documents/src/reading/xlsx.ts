import { posix } from 'node:path'
import { type Sheet, SheetBuilder, type Workbook } from '@groundbreak/core/workbook'
import { CellBudget } from './cell-budget.ts'
import type { ReadingLimits } from './limits.ts'
import { readSharedStrings } from './shared-strings.ts'
import { SheetScanner } from './sheet-scanner.ts'
import { readFormats } from './styles.ts'
import { Unreadable } from './unreadable.ts'
import { walkXml } from './walk-xml.ts'
import { preparePart } from './xml-part.ts'
import type { Zip } from './zip.ts'

interface SheetEntry {
  readonly name: string
  readonly relation: string
  readonly hidden: boolean
}

/** Reads an xlsx or xlsm container. Only the parts that hold cells are ever inflated. */
export function readXlsx(zip: Zip, limits: ReadingLimits): Workbook {
  const root = relations(zip, '')
  const main =
    [...root.values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml'
  if (!zip.has(main)) throw new Unreadable('file.not-a-workbook')
  if (main.endsWith('.bin')) throw new Unreadable('file.unsupported', { zh: 'xlsb', en: 'xlsb' })
  const { sheets, date1904 } = readWorkbookPart(part(zip, main))
  if (sheets.length === 0) throw new Unreadable('file.not-a-workbook')
  if (sheets.length > limits.sheets) {
    throw new Unreadable('file.limits', { zh: `${sheets.length} 张工作表`, en: `${sheets.length} sheets` })
  }
  const related = relations(zip, main)
  const byType = (type: string) =>
    [...related.values()].find((relation) => relation.type.endsWith(type))?.target
  const stringsPart = byType('/sharedStrings')
  const strings = stringsPart && zip.has(stringsPart) ? readSharedStrings(part(zip, stringsPart), limits) : []
  const stylesPart = byType('/styles')
  const formats = stylesPart && zip.has(stylesPart) ? readFormats(part(zip, stylesPart)) : []
  const budget = new CellBudget(limits)
  const read: Sheet[] = []
  for (const entry of sheets) {
    const relation = related.get(entry.relation)
    if (!relation?.type.endsWith('/worksheet')) continue
    const builder = new SheetBuilder(entry.name, entry.hidden, strings, formats)
    new SheetScanner(part(zip, relation.target), builder, budget).scan()
    readComments(zip, relation.target, builder)
    budget.spend(builder)
    read.push(builder.build())
  }
  return {
    container: 'xlsx',
    sheets: read,
    date1904,
    hasMacros: zip.names.some((name) => /vbaProject\.bin$/i.test(name)),
    hasExternalLinks: zip.names.some((name) => /^xl\/externalLinks\//i.test(name)),
  }
}

function part(zip: Zip, name: string): Buffer {
  return preparePart(zip.get(name), name)
}

function readWorkbookPart(bytes: Buffer): { sheets: SheetEntry[]; date1904: boolean } {
  const sheets: SheetEntry[] = []
  let date1904 = false
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '')
      if (name === 'sheet') {
        sheets.push({
          name: attributes.get('name') ?? '',
          relation: attributes.get('id') ?? '',
          hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        })
      }
    },
  })
  return { sheets, date1904 }
}

interface Relation {
  readonly type: string
  /** Name of the part in the container. */
  readonly target: string
}

/** Relations of a part (of the container itself for ''), by id; those that lead outside are left out. */
function relations(zip: Zip, source: string): Map<string, Relation> {
  const name = `${posix.dirname(source) === '.' ? '' : `${posix.dirname(source)}/`}_rels/${posix.basename(source)}.rels`
  const found = new Map<string, Relation>()
  const bytes = zip.find(name)
  if (!bytes) return found
  walkXml(preparePart(bytes, name), {
    open(element, attributes) {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const target = attributes.get('Target') ?? ''
      const full = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(source), target)
      found.set(attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', target: full })
    },
  })
  return found
}

/** Comments and threaded comments of a sheet, their texts joined. */
function readComments(zip: Zip, sheet: string, builder: SheetBuilder): void {
  for (const { type, target } of relations(zip, sheet).values()) {
    if (!/\/(comments|threadedComment)$/.test(type) || !zip.has(target)) continue
    let cell = ''
    let text = ''
    let inText = false
    walkXml(part(zip, target), {
      open(name, attributes) {
        if (name === 'comment' || name === 'threadedComment') {
          cell = attributes.get('ref') ?? ''
          text = ''
        }
        inText = name === 't' || name === 'text'
      },
      text(piece) {
        if (inText) text += piece
      },
      close(name) {
        if (name === 't' || name === 'text') inText = false
        if ((name === 'comment' || name === 'threadedComment') && cell) builder.comments.set(cell, text)
      },
    })
  }
}
