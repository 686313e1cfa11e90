import { compile } from '../meaning/compile.ts'
import type { Value } from '../value/value.ts'
import { type ColumnsView, cellOf, type FilterColumn } from './column.ts'
import type { ColumnSurroundings } from './column-surroundings.ts'
import type { Chunk, RunVector } from './vector.ts'

/** An expression over the columns of a view. A name that it has no column for is null. */
export function surroundingsOf(view: ColumnsView): ColumnSurroundings<Chunk> {
  return {
    find: (name) => {
      const column = view.find(name)
      return column && runColumn(column)
    },
    redefines: (name) => view.find(name) !== undefined,
    rows: (tree) => {
      const evaluate = compile<number>(tree, {
        find: (name) => {
          const column = view.find(name)
          return column && ((row) => cellOf(column, row))
        },
      })
      return ({ from, size }) => {
        const values: Value[] = []
        for (let at = 0; at < size; at += 1) values.push(evaluate(from + at))
        return { kind: 'values', values }
      }
    },
  }
}

function runColumn(column: FilterColumn): RunVector {
  switch (column.kind) {
    case 'code':
      return ({ from, size }) => ({
        kind: 'words',
        codes: column.codes.subarray(from, from + size),
        words: column.words,
        dated: true,
      })
    case 'flag':
      return ({ from, size }) => ({ kind: 'truths', truths: column.flags.subarray(from, from + size) })
    case 'number':
      return ({ from, size }) => {
        const tops = column.numbers.subarray(from, from + size)
        if (tops.every((value) => Number.isNaN(value) || Number.isSafeInteger(value)))
          return { kind: 'numbers', tops, bottoms: undefined, power: column.power ?? 0 }
        return { kind: 'values', values: Array.from(tops, (_, at) => cellOf(column, from + at)) }
      }
  }
}
