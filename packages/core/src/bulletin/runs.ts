import type { Block, BulletinDocument, FigureRun, Run } from './document.ts'

/** Every run of a block, in reading order. */
export function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.runs
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flat())
    case 'page-break':
      return []
  }
}

/** Every bound figure of a bulletin, body first, then the annexes. */
export function figuresOf(document: BulletinDocument): FigureRun[] {
  return [...document.blocks, ...document.annexes.flatMap(({ blocks }) => blocks)]
    .flatMap(runsOf)
    .filter((run) => run.kind === 'figure')
}
