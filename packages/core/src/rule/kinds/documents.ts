import type { Words } from '../../finding/index.ts'
import type { PackNode } from '../../pack/index.ts'
import type { Expression } from '../expression.ts'
import { eachRow, type Outcome, type Reading, type SingleKind } from '../kind.ts'
import { readLabel } from '../read-label.ts'
import type { RuleScope } from '../rule-scope.ts'
import { isText, textsOf } from '../values.ts'

export interface Substitute {
  readonly for: string
  /** Any one of these stands in. */
  readonly by: readonly string[]
  /** Text that must be given for it. */
  readonly reason?: Expression
}

/** A set of papers (材料): those that must be there, n of others, substitutes with a reason, what must agree. */
export interface DocumentsBody {
  readonly kind: 'documents'
  /** List of the ids of the papers that are there. */
  readonly of: Expression
  readonly papers: readonly { readonly id: string; readonly label: Words }[]
  readonly all: readonly string[]
  readonly some: readonly { readonly least: number; readonly of: readonly string[] }[]
  readonly substitutes: readonly Substitute[]
  readonly agree: readonly { readonly label: Words; readonly value: Expression }[]
}

export interface DocumentsDetail {
  readonly kind: 'documents'
  readonly missing: readonly string[]
  readonly substituted: readonly { readonly paper: string; readonly by: string }[]
  /** Stand-ins that were refused for want of a reason. */
  readonly withoutReason: readonly string[]
  readonly disagree: readonly Words[]
}

export const documentsKind: SingleKind<DocumentsBody, DocumentsDetail> = {
  read: readDocuments,
  decide: eachRow(decideDocuments),
  expressions: ({ of, substitutes, agree }) => [
    of,
    ...substitutes.flatMap(({ reason }) => reason ?? []),
    ...agree.map(({ value }) => value),
  ],
}

function readDocuments(node: PackNode, reading: Reading): DocumentsBody {
  node.onlyKeys(['of', 'papers', 'all', 'some', 'substitutes', 'agree'])
  const papers = node
    .at('papers')
    .items()
    .map((item) => ({ id: item.at('id').text(), label: readLabel(item, item.at('id').text()) }))
  const ids = papers.map(({ id }) => id)
  const known = (list: PackNode): string[] => list.items().map((item) => item.oneOf(ids))
  return {
    kind: 'documents',
    of: reading.expression(node.at('of')),
    papers,
    all: node.has('all') ? known(node.at('all')) : [],
    some: node.has('some')
      ? node
          .at('some')
          .items()
          .map((item) => ({ least: item.at('least').number(), of: known(item.at('of')) }))
      : [],
    substitutes: node.has('substitutes')
      ? node
          .at('substitutes')
          .items()
          .map((item) => ({
            for: item.at('for').oneOf(ids),
            by: known(item.at('by')),
            ...(item.has('reason') && { reason: reading.expression(item.at('reason')) }),
          }))
      : [],
    agree: node.has('agree')
      ? node
          .at('agree')
          .items()
          .map((item) => ({ label: item.at('label').words(), value: reading.expression(item.at('value')) }))
      : [],
  }
}

function decideDocuments(body: DocumentsBody, scope: RuleScope): Outcome<DocumentsDetail> {
  const there = textsOf(body.of.evaluate(scope))
  if (there === undefined) return { value: null }
  const substituted: { paper: string; by: string }[] = []
  const withoutReason: string[] = []
  const missing = body.all.filter((paper) => {
    if (there.includes(paper)) return false
    const found = body.substitutes
      .filter((one) => one.for === paper)
      .flatMap((one) =>
        one.by.filter((by) => there.includes(by)).map((by) => ({ by, reason: one.reason })),
      )[0]
    if (!found) return true
    if (found.reason && !isText(found.reason.evaluate(scope))) {
      withoutReason.push(paper)
      return true
    }
    substituted.push({ paper, by: found.by })
    return false
  })
  for (const { least, of } of body.some) {
    const present = of.filter((paper) => there.includes(paper)).length
    if (present < least)
      missing.push(...of.filter((paper) => !there.includes(paper)).slice(0, least - present))
  }
  const answers = body.agree.map(({ label, value }) => ({ label, held: value.evaluate(scope) }))
  const disagree = answers.filter(({ held }) => held === false).map(({ label }) => label)
  const unknown = answers.some(({ held }) => held !== true && held !== false)
  const complete = missing.length === 0 && disagree.length === 0
  return {
    value: complete && unknown ? null : complete,
    detail: { kind: 'documents', missing, substituted, withoutReason, disagree },
  }
}
