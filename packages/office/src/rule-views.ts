import {
  type ExplanationView,
  ladderView,
  linesOf,
  type RuleDecisionView,
  type RuleLine,
  type ScoredLineView,
  scoreLines,
  tableView,
} from '@groundbreak/contract'
import { type Decimal, printValue } from '@groundbreak/core/language'
import {
  type Decision,
  type Explanation,
  expressionsOf,
  printDecided,
  printInput,
  type RuleInForce,
  type RuleSet,
  type ScoreDetail,
  type ScoredItem,
  type TableDetail,
} from '@groundbreak/core/rule'

/** Rule sets as the interface shows them: numbers travel as text. */
export function ruleLine(rules: RuleSet, inForce?: RuleInForce, draft = false): RuleLine {
  const { id, label, source, subject, period, valid, gaps } = rules
  return {
    id,
    label,
    source,
    subject,
    period,
    valid: inForce?.valid ?? valid,
    ...(inForce && { inForce: { official: inForce.official, lights: inForce.lights } }),
    results: resultsOf(rules),
    open: gaps.filter(({ decided }) => decided === undefined).length,
    draft,
  }
}

export const resultsOf = ({ decisions, results }: RuleSet): RuleLine['results'] =>
  results.flatMap((id) => {
    const found = decisions.find((decision) => decision.id === id)
    return found ? [{ id, label: found.label, kind: found.body.kind }] : []
  })

export function decisionView({ id, label, clause, line, body }: Decision): RuleDecisionView {
  return {
    id,
    label,
    kind: body.kind,
    ...(clause !== undefined && { clause }),
    line,
    formulas: [...new Set(expressionsOf(body).map(({ text }) => text))],
    ...(body.kind === 'table' && { table: tableView(body) }),
    ...(body.kind === 'score' && { score: scoreLines(body) }),
    ...(body.kind === 'ladder' && { ladder: ladderView(body) }),
  }
}

export function explanationView(told: Explanation, rules: RuleSet): ExplanationView {
  const show = rules.decisions.find(({ id }) => id === told.decision)?.show
  const detail = told.detail as TableDetail | ScoreDetail | { readonly kind: string } | undefined
  return {
    decision: told.decision,
    label: told.label,
    kind: told.kind,
    ...(told.clause !== undefined && { clause: told.clause }),
    shown: printDecided(told.value, show),
    formulas: told.formulas,
    legs: told.legs.map(({ text, value }) => ({ text, holds: typeof value === 'boolean' ? value : null })),
    inputs: told.inputs.map((input) => ({
      id: input.id,
      label: input.label,
      shown: printInput(input.value, input),
    })),
    ...(isTable(detail) && { rows: detail.rows }),
    ...(isScore(detail) && { items: scoredLines(detail) }),
    uses: told.uses.map((used) => explanationView(used, rules)),
    missing: told.missing,
  }
}

const isTable = (detail: { readonly kind: string } | undefined): detail is TableDetail =>
  detail?.kind === 'table'
const isScore = (detail: { readonly kind: string } | undefined): detail is ScoreDetail =>
  detail?.kind === 'score'

const scoredLines = (detail: ScoreDetail): ScoredLineView[] =>
  linesOf<ScoredItem, ScoredLineView>(
    detail,
    ({ id, label, points, full, cut, active }, { part, depth }) => ({
      id,
      label,
      depth,
      part,
      points: points === null ? null : printValue(points),
      ...(full && { full: (full as Decimal).toString() }),
      cut,
      active,
    }),
  )
