import { type Month, type Period, periodWith, printPeriod } from '@groundbreak/core/calendar'
import type { AsOf, LedgerView } from '@groundbreak/core/ledger'
import type { Region } from '@groundbreak/core/region'
import {
  type BackTest,
  backTest,
  DivisionRecords,
  Evaluation,
  type Explanation,
  explain,
  isInForce,
  LedgerRecords,
  type Records,
  type RuleInForce,
  readStandings,
  type Standings,
} from '@groundbreak/core/rule'
import type { Books } from './books.ts'
import type { Figures } from './figures.ts'
import type { Lenses } from './lenses.ts'
import { Refusal } from './refusal.ts'

interface RulesParts {
  readonly books: Books
  readonly region: Region
  readonly figures: Figures
  readonly lenses: Lenses
}

/** The written rules of the region, applied to its ledger (办法). */
export class Rules {
  readonly #parts: RulesParts

  constructor(parts: RulesParts) {
    this.#parts = parts
  }

  /** Rules that count in a month; those of other times are left out. */
  inForce(month: Month): readonly RuleInForce[] {
    return this.#parts.region.rules.inForce.filter(({ rules, valid }) =>
      isInForce(valid, periodWith(rules.period, month)),
    )
  }

  /** @throws Refusal when no such rule set is in force then */
  standings(id: string, month: Month, asOf?: AsOf): Standings {
    const { inForce, period } = this.#get(id, month)
    return readStandings(this.#evaluate(inForce, this.#parts.books.view(asOf)), period)
  }

  /** @throws Refusal when no such rule set is in force then, or the subject is not judged */
  explain(
    asked: { rules: string; decision: string; subject: string },
    month: Month,
    asOf?: AsOf,
  ): Explanation {
    const { inForce, period } = this.#get(asked.rules, month)
    const evaluation = this.#evaluate(inForce, this.#parts.books.view(asOf))
    const found = explain(evaluation, asked.decision, asked.subject, period)
    if (found) return found
    throw new Refusal('rule.not-judged', 'missing', {
      words: {
        zh: `${asked.subject} 在 ${printPeriod(period)} 不受“${inForce.rules.label.zh}”的“${asked.decision}”判定`,
        en: `${asked.subject} is not judged by "${asked.decision}" of ${inForce.rules.label.en} in ${printPeriod(period)}`,
      },
      remedy: { zh: '检查对象、判定项与报告期', en: 'check subject, decision and month' },
    })
  }

  /** What a changed version of a rule in force would have said in the months reported so far. */
  backTest(changed: RuleInForce, decision: string, asOf?: AsOf): BackTest {
    const view = this.#parts.books.view(asOf)
    const before =
      this.#parts.region.rules.inForce.find(({ rules }) => rules.id === changed.rules.id) ?? changed
    const months = view.months('project')
    const periods = uniquePeriods(months.map((month) => periodWith(changed.rules.period, month)))
    return backTest(
      this.#evaluate(before, view),
      this.#evaluate(changed, view),
      { before: decision, after: decision },
      periods,
    )
  }

  #get(id: string, month: Month): { inForce: RuleInForce; period: Period } {
    const inForce = this.inForce(month).find(({ rules }) => rules.id === id)
    if (inForce) return { inForce, period: periodWith(inForce.rules.period, month) }
    const known = this.inForce(month).map(({ rules }) => rules.id)
    throw new Refusal('rule.unknown', 'missing', {
      words: { zh: `${month} 没有启用办法“${id}”`, en: `no rule set "${id}" is in force in ${month}` },
      remedy: { zh: `已启用：${known.join('、')}`, en: `in force: ${known.join(', ')}` },
    })
  }

  #evaluate(inForce: RuleInForce, view: LedgerView): Evaluation {
    return new Evaluation(inForce.rules, this.#records(inForce, view))
  }

  #records(inForce: RuleInForce, view: LedgerView): Records {
    const { region, figures, lenses } = this.#parts
    const portfolio = lenses.portfolio(view)
    const { fields, divisions } = region
    if (inForce.rules.subject !== 'division') {
      return new LedgerRecords(portfolio, fields, inForce.bindings, { rules: inForce.rules.id })
    }
    return new DivisionRecords(inForce, {
      portfolio,
      fields,
      divisions: divisions.map(({ code }) => code),
      groups: new Map(divisions.map(({ code, group }) => [code, group])),
      measure: (indicator, member, month) =>
        figures.find(indicator, { month, by: 'division', member }, view.asOf),
    })
  }
}

const uniquePeriods = (periods: readonly Period[]): Period[] => [
  ...new Map(periods.map((period) => [period.ordinal, period])).values(),
]
