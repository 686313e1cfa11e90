import type { Day } from '../calendar/index.ts'
import type { Finding } from '../finding/index.ts'
import type { Measured } from '../indicator/index.ts'
import type { BulletinContext } from './context.ts'
import type { Annex, Block, BulletinDocument, Run, Table, TableRow } from './document.ts'
import { applyEdits, type BulletinEdit } from './edits.ts'
import { evaluate, holds } from './evaluate.ts'
import { numberHeadings, withoutEmptyHeadings } from './headings.ts'
import { chineseDay } from './numerals.ts'
import { checkParts } from './parts.ts'
import { rowsOf } from './rows.ts'
import type { RowScope, Scope } from './scope.ts'
import { alignDecimals } from './table-decimals.ts'
import type { BulletinTemplate, TemplateAnnex, TemplateBlock, TemplateColumn } from './template.ts'

export interface ComposeOptions {
  /** Day printed under the signature. */
  readonly issuedOn: Day
  readonly edits?: readonly BulletinEdit[]
}

/**
 * Composes a bulletin from its template and the ledger. Same template, context and options, same tree.
 * Whatever was odd stands in `findings`; the tree is complete all the same, with `—` where a value is missing.
 */
export function composeBulletin(
  template: BulletinTemplate,
  context: BulletinContext,
  { issuedOn, edits = [] }: ComposeOptions,
): BulletinDocument {
  const findings = new Map<string, Finding>()
  const note = (finding: Finding) => {
    findings.set(`${finding.class} ${finding.message.en}`, finding)
  }
  const partial = new Map<string, Measured>()
  const bare: Scope = {
    context,
    issuedOn,
    row: new Map(),
    annexes: new Map(),
    note,
    notePartial: (measured) => partial.set(measured.id, measured),
  }
  const annexes = template.annexes.filter(({ when }) => when === undefined || holds(when, bare))
  const scope: Scope = { ...bare, annexes: annexNames(annexes) }
  const blocks = composeBlocks(template.blocks, scope)
  const composed = annexes.map((annex) => composeAnnex(annex, scope))
  const document: BulletinDocument = {
    template: template.id,
    region: context.region.code,
    month: context.month,
    ...(template.redHead === undefined
      ? {}
      : {
          redHead: {
            mark: plainText(evaluate(template.redHead.mark, scope)),
            number: plainText(evaluate(template.redHead.number, scope)),
          },
        }),
    title: template.title.map((line) => plainText(evaluate(line, scope))),
    addressees: plainText(evaluate(template.addressees, scope)),
    blocks: [...blocks, ...partialBlocks([...partial.values()]), ...noticeBlocks(context)],
    signature: { issuer: plainText(evaluate(template.issuer, scope)), date: chineseDay(issuedOn) },
    annexes: composed,
    ...(template.imprint === undefined
      ? {}
      : {
          imprint: {
            copies: plainText(evaluate(template.imprint.copies, scope)),
            printedBy: plainText(evaluate(template.imprint.printedBy, scope)),
            printedOn: chineseDay(issuedOn),
          },
        }),
    findings: [],
  }
  checkParts(document, context, note)
  return { ...applyEdits(document, edits, note), findings: [...findings.values()] }
}

/** A paper says of its own accord which amounts of the whole region some projects do not state. */
function partialBlocks(partial: readonly Measured[]): Block[] {
  const amounts = partial.flatMap(({ label, unit, coverage }) =>
    coverage === undefined || unit === 'percent' || unit === 'points'
      ? []
      : [`${label.zh}${coverage.of}个中${coverage.stated}个有数`],
  )
  if (amounts.length === 0) return []
  const text = `部分项目未报数：${amounts.join('，')}。`
  return [{ kind: 'paragraph', id: 'partial', look: 'note', runs: [{ kind: 'text', text }] }]
}

function noticeBlocks({ region: { notice } }: BulletinContext): Block[] {
  if (notice === undefined) return []
  return [{ kind: 'paragraph', id: 'notice', look: 'note', runs: [{ kind: 'text', text: notice.zh }] }]
}

export const plainText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Numbers are only given when there are several. */
const annexNames = (annexes: readonly TemplateAnnex[]): Map<string, string> =>
  new Map(annexes.map(({ id }, index) => [id, annexes.length === 1 ? '附件' : `附件${index + 1}`]))

const composeAnnex = (annex: TemplateAnnex, scope: Scope): Annex => ({
  id: annex.id,
  title: plainText(evaluate(annex.title, scope)),
  landscape: annex.landscape,
  blocks: composeBlocks(annex.blocks, scope),
})

function composeBlocks(blocks: readonly TemplateBlock[], scope: Scope): Block[] {
  return numberHeadings(withoutEmptyHeadings(blocks.flatMap((block) => composeBlock(block, scope))))
}

function composeBlock(block: TemplateBlock, scope: Scope): Block[] {
  if (block.kind === 'paragraph' && block.each !== undefined) {
    return rowsOf(block.each, scope)
      .filter((row) => block.when === undefined || holds(block.when, row.scope))
      .flatMap((row) => paragraph(`${block.id}/${row.key}`, block, row.scope))
  }
  if (block.when !== undefined && !holds(block.when, scope)) return []
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', id: '', level: block.level, runs: evaluate(block.text, scope) }]
    case 'paragraph':
      return paragraph(block.id, block, scope)
    case 'table':
      return composeTable(block, scope)
    case 'page-break':
      return [{ kind: 'page-break' }]
  }
}

function paragraph(id: string, block: TemplateBlock & { kind: 'paragraph' }, scope: Scope): Block[] {
  const runs = evaluate(block.text, scope)
  return plainText(runs).trim() === '' ? [] : [{ kind: 'paragraph', id, look: block.look, runs }]
}

function composeTable(block: TemplateBlock & { kind: 'table' }, scope: Scope): Table[] {
  const rows = rowsOf(block.rows, scope)
  if (rows.length === 0) return []
  const total = block.columns.some((column) => column.total !== undefined)
    ? [totalRow(block.columns, scope)]
    : []
  return [
    {
      kind: 'table',
      id: block.id,
      title: plainText(evaluate(block.title, scope)),
      ...(block.unit === undefined ? {} : { unit: block.unit }),
      columns: block.columns.map(({ head, align, width }) => ({ head, align, width })),
      rows: alignDecimals([...tableRows(rows, block.columns, block.grouped), ...total]),
    },
  ]
}

function tableRows(
  rows: readonly RowScope[],
  columns: readonly TemplateColumn[],
  grouped: boolean,
): TableRow[] {
  let current: string | undefined
  return rows.flatMap((row): TableRow[] => {
    const entry: TableRow = { kind: 'row', cells: columns.map((column) => evaluate(column.text, row.scope)) }
    if (!grouped || row.group === undefined || row.group.id === current) return [entry]
    current = row.group.id
    return [{ kind: 'group', cells: [[{ kind: 'text', text: row.group.label }]] }, entry]
  })
}

const totalRow = (columns: readonly TemplateColumn[], scope: Scope): TableRow => ({
  kind: 'total',
  cells: columns.map((column) => evaluate(column.total ?? [], scope)),
})
