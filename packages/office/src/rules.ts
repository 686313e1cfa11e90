import {
  type BackTestView,
  type EnteredView,
  type ExplanationView,
  exampleView,
  type RuleLine,
  type RuleRecordsView,
  type RuleTrialView,
  type RuleView,
  type StandingsView,
} from '@groundbreak/contract'
import { type Month, type Period, periodWith, printPeriod } from '@groundbreak/core/calendar'
import { printValue, type Value } from '@groundbreak/core/language'
import type { AsOf, LedgerView } from '@groundbreak/core/ledger'
import { type PackProblem, readPackFile } from '@groundbreak/core/pack'
import type { Region } from '@groundbreak/core/region'
import {
  backTest,
  Evaluation,
  type Explanation,
  explain,
  findObstacles,
  isInForce,
  type LightScore,
  type RegionRules,
  type RuleInForce,
  type RuleSet,
  readRuleSet,
  readStandings,
  runExamples,
  type Standings,
  scoreAllLights,
  surroundingsOf,
  writeInForce,
  writeRecords,
} from '@groundbreak/core/rule'
import type { Books } from './books.ts'
import type { EnteredBook } from './entered-book.ts'
import { publishedRules } from './published-rules.ts'
import { Refusal } from './refusal.ts'
import type { RuleBody, RuleBook } from './rule-book.ts'
import type { RuleDrafts } from './rule-drafts.ts'
import type { RuleRecords } from './rule-records.ts'
import { decisionView, explanationView, ruleLine } from './rule-views.ts'

interface RulesParts {
  readonly books: Books
  readonly region: Region
  readonly book: RuleBook
  readonly records: RuleRecords
  readonly drafts: RuleDrafts
  readonly entered: EnteredBook
  /** The text of a rule set of the pack, by its id. */
  readonly textOf: (rules: RuleSet) => string | undefined
}

/** The written rules of the region, applied to its ledger (办法). */
export class Rules {
  readonly drafts: RuleDrafts
  readonly #parts: RulesParts

  constructor(parts: RulesParts) {
    this.#parts = parts
    this.drafts = parts.drafts
  }

  /** Every rule that is or was in force, with the colours of the region. */
  all(): RegionRules {
    return this.#parts.book.at(this.#parts.books.view())
  }

  /** Rule sets that count in a month. */
  async list(month: Month, asOf?: AsOf): Promise<RuleLine[]> {
    const inForce = this.inForce(month, this.#parts.books.view(asOf))
    return Promise.all(
      inForce.map(async (one) =>
        ruleLine(one.rules, one, (await this.drafts.find(one.rules.id)) !== undefined),
      ),
    )
  }

  published(): readonly RuleLine[] {
    return publishedRules()
  }

  inForce(month: Month, view: LedgerView): readonly RuleInForce[] {
    return this.#parts.book
      .at(view)
      .inForce.filter(({ rules, valid }) => isInForce(valid, periodWith(rules.period, month)))
  }

  /** What people entered for the period of that month, and whom it can be entered for. */
  entered(id: string, month: Month, asOf?: AsOf): EnteredView {
    const { records, region, entered } = this.#parts
    const view = this.#parts.books.view(asOf)
    const { inForce, period } = this.#get(id, month, view)
    const { subject: kind } = inForce.rules
    const nameOf = records.namesOf(view, month, kind)
    const isDivision = (subject: string) => region.divisions.some(({ code }) => code === subject)
    const known = kind === 'unit' ? entered.everybody(view, id) : records.of(inForce, view).subjects(period)
    return {
      period: printPeriod(period),
      open: kind === 'unit',
      subjects: known.map((subject) => ({
        subject,
        name: nameOf(subject),
        owner: isDivision(subject) ? subject : (view.findDivision(subject, month) ?? ''),
      })),
      lines: entered.lines(view, id, period),
    }
  }

  /** Enters inputs that no workbook states. @throws Refusal when a value does not suit */
  async enter(
    id: string,
    month: Month,
    entered: { subject: string; period: string; values: Readonly<Record<string, unknown>> },
    by: string,
  ): Promise<StandingsView> {
    const { inForce } = this.#get(id, month, this.#parts.books.view())
    await this.#parts.entered.enter(inForce, entered, by)
    return this.standingsView(id, month)
  }

  /** By somebody who did not write the draft. */
  async putInForce(id: string, by: string): Promise<RuleLine> {
    const inForce = await this.drafts.putInForce(id, by)
    return ruleLine(inForce.rules, inForce)
  }

  /** @throws Refusal when no such rule set is in force then */
  async view(id: string, month: Month, asOf?: AsOf): Promise<RuleView> {
    const view = this.#parts.books.view(asOf)
    const { inForce } = this.#get(id, month, view)
    const { rules, bindings } = inForce
    const draft = await this.drafts.find(id)
    return {
      ...ruleLine(rules, inForce, draft !== undefined),
      text: this.#textOf(rules, view),
      ...(rules.note !== undefined && { note: rules.note }),
      inputs: rules.inputs.map(({ id: input, label, kind, unit, choices, of }) => ({
        id: input,
        label,
        kind,
        ...(unit !== undefined && { unit }),
        ...(choices && { choices }),
        ...(of && { of }),
        entered: bindings.get(input)?.kind === 'entered',
        from: this.#parts.records.originOf(bindings.get(input)),
      })),
      decisions: rules.decisions.map(decisionView),
      obstacles: findObstacles(rules, this.#surroundings()),
      examples: runExamples(rules, this.#surroundings()).map(exampleView),
      ...(draft && { draftOf: draft }),
      inForceAs: writeInForce(inForce),
      versions: this.#versions(id, view),
    }
  }

  /** @throws Refusal when no such rule set is in force then */
  standings(id: string, month: Month, asOf?: AsOf): Standings {
    const view = this.#parts.books.view(asOf)
    const { inForce, period } = this.#get(id, month, view)
    return readStandings(this.#evaluate(inForce, view), period)
  }

  standingsView(id: string, month: Month, asOf?: AsOf): StandingsView {
    const view = this.#parts.books.view(asOf)
    const standings = this.standings(id, month, asOf)
    const nameOf = this.#parts.records.namesOf(view, month, this.#get(id, month, view).inForce.rules.subject)
    return {
      rules: standings.rules,
      period: standings.period,
      results: standings.results,
      rows: standings.rows.map(({ subject, group, cells }) => ({
        subject,
        name: nameOf(subject),
        group,
        cells: cells.map(({ value, shown }) => ({ value: plain(value), shown })),
      })),
    }
  }

  /** @throws Refusal when no such rule set is in force then, or the subject is not judged */
  explain(asked: ExplainAsked, month: Month, asOf?: AsOf): Explanation {
    const view = this.#parts.books.view(asOf)
    const { inForce, period } = this.#get(asked.rules, month, view)
    const found = explain(this.#evaluate(inForce, view), asked.decision, asked.subject, period)
    if (found) return found
    throw notJudged(asked, inForce, period)
  }

  explanationView(asked: ExplainAsked, month: Month, asOf?: AsOf): ExplanationView {
    const view = this.#parts.books.view(asOf)
    return explanationView(
      this.explain(asked, month, asOf),
      this.#get(asked.rules, month, view).inForce.rules,
    )
  }

  /**
   * A rule set as it was put in force last, by the pack or by a draft: what a change begins from.
   * @throws Refusal when it was never in force
   */
  latest(id: string): RuleInForce {
    const all = this.all().inForce
    const found = all.findLast(({ rules }) => rules.id === id)
    if (!found) throw unknownRule(id, '', all)
    return found
  }

  /** Everything a rule in force was told so far, for working changed texts elsewhere. */
  records(id: string): RuleRecordsView {
    const { books, records } = this.#parts
    const view = books.view()
    const inForce = this.latest(id)
    const periods = reportedPeriods(view, inForce)
    const table = writeRecords(inForce.rules, records.of(inForce, view), periods)
    const nameOf = records.namesOf(view, view.months('project').at(-1), inForce.rules.subject)
    const names = Object.fromEntries(
      [...new Set(table.subjects.flat())].map((subject) => [subject, nameOf(subject)]),
    )
    return { table, names, text: this.#textOf(inForce.rules, view) }
  }

  /** Reads a text as a rule set and works its examples. Nothing is kept. */
  trial(text: string): RuleTrialView {
    const { rules, problems } = readText(text)
    if (problems.length > 0) return { problems, obstacles: [], examples: [] }
    return {
      problems,
      obstacles: findObstacles(rules, this.#surroundings()),
      examples: runExamples(rules, this.#surroundings()).map(exampleView),
    }
  }

  /** What a changed text of a rule in force would have said in the months reported so far. */
  backTestView(id: string, text: string, decision: string): BackTestView {
    const { books, records } = this.#parts
    const view = books.view()
    const before = this.latest(id)
    const { rules, problems } = readText(text)
    const [first] = problems
    if (first) {
      throw new Refusal('rule.problems', 'invalid', {
        words: {
          zh: `第 ${first.line} 行：${first.message.zh}`,
          en: `line ${first.line}: ${first.message.en}`,
        },
        remedy: first.remedy,
      })
    }
    const found = this.backTest({ ...before, rules }, before, decision)
    const nameOf = records.namesOf(view, view.months('project').at(-1), before.rules.subject)
    return {
      ...found,
      moved: found.moved.map(({ period, subject, before: was, after, change }) => ({
        period,
        subject,
        name: nameOf(subject),
        before: printValue(was),
        after: printValue(after),
        change: change === null ? null : printValue(change),
      })),
    }
  }

  backTest(changed: RuleInForce, before: RuleInForce, decision: string) {
    const view = this.#parts.books.view()
    const periods = reportedPeriods(view, changed)
    return backTest(
      this.#evaluate(before, view),
      this.#evaluate(changed, view),
      { before: decision, after: decision },
      periods,
    )
  }

  /** The lights of a rule in force scored afterwards, over the months reported so far (亮灯检验). */
  afterwards(id: string): { decision: string; light: string; score: LightScore }[] {
    const { books, book } = this.#parts
    const view = books.view()
    const { colours } = book.at(view)
    const inForce = this.latest(id)
    if (!inForce.rules.late || inForce.lights.length === 0) throw notScored(inForce)
    const evaluation = this.#evaluate(inForce, view)
    const lights = colours.map((colour) => colour.id)
    const periods = reportedPeriods(view, inForce)
    return inForce.lights.flatMap((decision) =>
      (scoreAllLights(evaluation, decision, lights, periods) ?? []).map((one) => ({ decision, ...one })),
    )
  }

  #get(id: string, month: Month, view: LedgerView): { inForce: RuleInForce; period: Period } {
    const known = this.inForce(month, view)
    const inForce = known.find(({ rules }) => rules.id === id)
    if (inForce) return { inForce, period: periodWith(inForce.rules.period, month) }
    throw unknownRule(id, month, known)
  }

  #evaluate(inForce: RuleInForce, view: LedgerView): Evaluation {
    return new Evaluation(inForce.rules, this.#parts.records.of(inForce, view), this.#surroundings())
  }

  #surroundings() {
    return surroundingsOf(this.#parts.region.rules.workingDays)
  }

  #textOf(rules: RuleSet, view: LedgerView): string {
    const entry = view.heads().findLast((head) => head.kind === 'rule' && idOf(head.body) === rules.id)
    return (entry?.body as RuleBody | undefined)?.text ?? this.#parts.textOf(rules) ?? ''
  }

  #versions(id: string, view: LedgerView): RuleView['versions'] {
    const entries = view.heads().filter(({ kind, body }) => kind === 'rule' && idOf(body) === id)
    const own = this.#parts.book.at(view).inForce.filter(({ rules }) => rules.id === id)
    return own.map(({ valid }, index) => {
      const entry = entries[index - (own.length - entries.length)]
      return { valid, ...(entry && { entry: entry.number, by: entry.by, at: entry.at }) }
    })
  }
}

interface ExplainAsked {
  readonly rules: string
  readonly decision: string
  readonly subject: string
}

/** Periods of a rule set's kind that lie in the months reported, ascending. */
function reportedPeriods(view: LedgerView, { rules }: RuleInForce): Period[] {
  const periods = view.months('project').map((month) => periodWith(rules.period, month))
  return [...new Map(periods.map((period) => [period.ordinal, period])).values()]
}

/** The id of a rule entry is that of the text it put in force. */
const idOf = (body: unknown): string => /^id:\s*(\S+)/m.exec((body as RuleBody).text)?.[1] ?? ''

function readText(text: string): { rules: RuleSet; problems: PackProblem[] } {
  const problems: PackProblem[] = []
  return { rules: readRuleSet(readPackFile('rules.yaml', text, problems)), problems }
}

const plain = (value: Value): string | boolean | null =>
  value === null || typeof value === 'boolean' ? value : printValue(value)

const unknownRule = (id: string, month: string, known: readonly RuleInForce[]): Refusal =>
  new Refusal('rule.unknown', 'missing', {
    words: { zh: `${month} 没有启用办法“${id}”`, en: `no rule set "${id}" is in force ${month}` },
    remedy: {
      zh: `已启用：${known.map(({ rules }) => rules.id).join('、')}`,
      en: `in force: ${known.map(({ rules }) => rules.id).join(', ')}`,
    },
  })

const notScored = ({ rules }: RuleInForce): Refusal =>
  new Refusal('rule.not-scored', 'not-now', {
    words: {
      zh: `“${rules.label.zh}”没有亮灯，或没有写明怎样算滞后`,
      en: `${rules.label.en} lights nothing, or does not say what late is`,
    },
    remedy: {
      zh: '在办法文件中写 late: 条件，例如 late: 累计完成 < 年度计划 * time share',
      en: 'write late: and a condition into the rule set, e.g. late: done < plan * time share',
    },
  })

const notJudged = ({ subject, decision }: ExplainAsked, { rules }: RuleInForce, period: Period): Refusal =>
  new Refusal('rule.not-judged', 'missing', {
    words: {
      zh: `${subject} 在 ${printPeriod(period)} 不受“${rules.label.zh}”的“${decision}”判定`,
      en: `${subject} is not judged by "${decision}" of ${rules.label.en} in ${printPeriod(period)}`,
    },
    remedy: { zh: '检查对象、判定项与报告期', en: 'check subject, decision and month' },
  })
