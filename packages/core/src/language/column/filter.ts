import type { Tree } from '../syntax/tree.ts'
import type { Value } from '../value/value.ts'
import type { ColumnsView } from './column.ts'
import { columnProgram } from './column-program.ts'
import { asTruths, CHUNK, type Vector, valueAt } from './vector.ts'
import { surroundingsOf } from './view-surroundings.ts'

/** 0 false, 1 true, 2 unknown, one slot per row. */
export type Mask = Uint8Array

/** Judges a condition over all rows at once. */
export function filterRows(tree: Tree, view: ColumnsView): Mask {
  const mask = new Uint8Array(view.rowCount)
  const spare = new Uint8Array(CHUNK)
  run(tree, view, (vector, from, size) => mask.set(asTruths(vector, size, spare).subarray(0, size), from))
  return mask
}

/** The value of an expression in every row: places in a list of values, −1 for null. A number may stand there several times. */
export interface ResultColumn {
  readonly codes: Int32Array
  readonly values: readonly Value[]
}

/** Evaluates an expression over all rows: the light of each project, say. */
export function evaluateColumns(tree: Tree, view: ColumnsView): ResultColumn {
  const codes = new Int32Array(view.rowCount)
  const values: Value[] = []
  const places = new Map<Value, number>()
  const placeOf = (value: Value): number => {
    if (value === null) return -1
    const known = places.get(value)
    if (known !== undefined) return known
    places.set(value, values.length)
    return values.push(value) - 1
  }
  run(tree, view, (vector, from, size) => {
    if (vector.kind === 'words') {
      const moved = vector.words.map(placeOf)
      for (let at = 0; at < size; at += 1) codes[from + at] = moved[vector.codes[at] as number] ?? -1
    } else for (let at = 0; at < size; at += 1) codes[from + at] = placeOf(valueAt(vector, at))
  })
  return { codes, values }
}

function run(
  tree: Tree,
  view: ColumnsView,
  take: (vector: Vector, from: number, size: number) => void,
): void {
  const program = columnProgram(tree, surroundingsOf(view))
  for (let from = 0; from < view.rowCount; from += CHUNK) {
    const size = Math.min(CHUNK, view.rowCount - from)
    take(program({ from, size }), from, size)
  }
}
