import { type CellMark, joinAtCells, readCellName } from './mark.ts'
import { attributeOf, tagsNamed } from './xml-tags.ts'

interface Merged {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Moves marks of cells hidden inside a merged cell to the one that is seen, its top left. */
export function onVisibleCells(xml: string, marks: readonly CellMark[]): CellMark[] {
  const merges = [...tagsNamed(xml, 'mergeCell')].flatMap((tag) => readRange(attributeOf(tag, 'ref') ?? ''))
  return joinAtCells(
    marks.map((mark) => {
      const around = merges.find(
        ({ top, left, bottom, right }) =>
          top <= mark.row && mark.row <= bottom && left <= mark.column && mark.column <= right,
      )
      return around === undefined ? mark : { ...mark, row: around.top, column: around.left }
    }),
  )
}

function readRange(ref: string): Merged[] {
  const [first = '', last = first] = ref.split(':')
  const [from, to] = [readCellName(first), readCellName(last)]
  if (from === undefined || to === undefined) return []
  return [{ top: from.row, left: from.column, bottom: to.row, right: to.column }]
}
