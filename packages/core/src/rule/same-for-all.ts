import { childrenOf, namesUsed, type Tree } from '../language/index.ts'
import { isForm } from './look-back.ts'
import type { PeriodRows } from './period-rows.ts'

/** What an expression asks of the subject itself. */
export interface AskedOutside {
  readonly names: readonly string[]
  /** Names inside filters of `all` and `group`: a record's own member when it has one of that name. */
  readonly inRecords: readonly string[]
}

/** Undefined for expressions that look back. */
export const askedOutside = (tree: Tree): AskedOutside | undefined =>
  looksBack(tree)
    ? undefined
    : {
        names: namesUsed(tree, isForm, isRecords),
        inRecords: [...new Set(filtersOfRecords(tree).flatMap((by) => namesUsed(by)))],
      }

/** `all`, `group`, or what a filter leaves of them. */
const isRecords = (tree: Tree): boolean =>
  tree.kind === 'filter'
    ? isRecords(tree.of)
    : tree.kind === 'name' && (tree.name === 'all' || tree.name === 'group')

const filtersOfRecords = (tree: Tree): Tree[] => [
  ...(tree.kind === 'filter' && isRecords(tree.of) ? [tree.by] : []),
  ...childrenOf(tree).flatMap(filtersOfRecords),
]

/** Whether it is the same for everybody in these rows: how many there are in all, the Fridays of the month. */
export const isSameForAll = ({ names, inRecords }: AskedOutside, rows: PeriodRows): boolean =>
  [...names, ...inRecords.filter((name) => !rows.isMember(name))].every(
    (name) => name === 'item' || rows.column(name).kind === 'constant',
  )

const looksBack = (tree: Tree): boolean =>
  (tree.kind === 'call' && tree.callee.kind === 'name' && isForm(tree.callee.name)) ||
  childrenOf(tree).some(looksBack)
