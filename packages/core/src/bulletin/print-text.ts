import type { Annex, Block, BulletinDocument, Run, Table } from './document.ts'

/** The whole bulletin as plain text that can be read, kept as a golden file and compared line by line. */
export function printAsText(document: BulletinDocument): string {
  const lines = [
    ...(document.redHead === undefined ? [] : [document.redHead.mark, document.redHead.number, '']),
    document.title.join(''),
    '',
    ...(document.addressees === '' ? [] : [document.addressees]),
    ...document.blocks.flatMap(printBlock),
    '',
    ...document.annexes.map((annex, index) => `附件${index + 1}：${annex.title}`),
    document.signature.issuer,
    document.signature.date,
    ...document.annexes.flatMap(printAnnex),
    ...(document.imprint === undefined
      ? []
      : [
          '',
          `抄送：${document.imprint.copies}`,
          `${document.imprint.printedBy} ${document.imprint.printedOn}印发`,
        ]),
  ]
  return `${lines.join('\n')}\n`
}

const printAnnex = (annex: Annex, index: number): string[] => [
  '',
  `附件${index + 1}`,
  annex.title,
  ...annex.blocks.flatMap(printBlock),
]

const printRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

function printBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [printRuns(block.runs)]
    case 'table':
      return printTable(block)
    case 'page-break':
      return []
  }
}

function printTable(table: Table): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    ...(table.title === '' ? [] : [table.title]),
    ...(table.unit === undefined ? [] : [table.unit]),
    line(table.columns.map(({ head }) => head)),
    ...table.rows.map(({ cells }) => line(cells.map(printRuns))),
  ]
}
