import { addPeriods, type Period, printPeriod } from '../calendar/index.ts'
import {
  asTruths,
  chooseVector,
  missingIn,
  type Value,
  type Vector,
  valueAt,
  vectorOf,
} from '../language/index.ts'
import type { Decision } from './decision.ts'
import { chosenOption, type Gap, gapValue } from './gap.ts'
import { groupsOf } from './groups.ts'
import { JudgedPeriod } from './judged-period.ts'
import { OneRow, outcomeAt, WholeRows } from './judged-rows.ts'
import type { Judged, JudgedScope, Outcome, Surroundings } from './kind.ts'
import { comparesSubjects, decide, decideAll } from './kinds/kinds.ts'
import { periodName } from './period-names.ts'
import { RecordValue } from './record-value.ts'
import type { Records } from './records.ts'
import type { RuleInput, RuleSet } from './rule-set.ts'

/**
 * A rule set applied to records (判定): every decision of every subject and period, each reached once, when it is asked for. A column
 * decides for everybody judged in a period at once; `scope` and `outcome` for one subject alone, with all that led to it.
 */
export class Evaluation {
  readonly rules: RuleSet
  readonly records: Records
  readonly #surroundings: Surroundings
  readonly #decisions: ReadonlyMap<string, Decision>
  readonly #inputs: ReadonlyMap<string, RuleInput>
  readonly #gaps: ReadonlyMap<string, Gap>
  readonly #periods = new Map<number, JudgedPeriod>()

  constructor(rules: RuleSet, records: Records, surroundings: Surroundings = {}) {
    this.rules = rules
    this.records = records
    this.#surroundings = surroundings
    this.#decisions = new Map(rules.decisions.map((decision) => [decision.id, decision]))
    this.#inputs = new Map(rules.inputs.map((input) => [input.id, input]))
    this.#gaps = new Map(rules.gaps.map((gap) => [gap.id, gap]))
  }

  subjects(period: Period): readonly string[] {
    return this.#judged(period).subjects
  }

  /** What a decision, an input or a gap is for everybody judged in a period, in the order of `subjects`. */
  column(name: string, period: Period): Vector {
    return this.#judged(period).column(name)
  }

  /** What a decision is for one of them, found in its column; null for who is not judged then. */
  value(decision: string, subject: string, period: Period): Value {
    const judged = this.#judged(period)
    return valueAt(judged.column(decision), judged.place(subject))
  }

  /** Whether a decision speaks of a subject at all. */
  speaksOf(decision: string, subject: string, period: Period): boolean {
    const judged = this.#judged(period)
    return this.#applying(this.#decision(decision), judged)[judged.place(subject)] === 1
  }

  /** `undefined` when the subject is not judged in that period. */
  scope(subject: string, period: Period): JudgedScope | undefined {
    return this.records.isJudged(subject, period) ? this.#alone(subject, this.#judged(period)) : undefined
  }

  /** @throws RangeError for a decision or subject that is not there */
  outcome(decision: string, subject: string, period: Period): Outcome {
    const scope = this.scope(subject, period)
    if (!scope) throw new RangeError(`${subject} is not judged in ${printPeriod(period)}`)
    return scope.outcome(decision)
  }

  /** Whom a subject is compared with. */
  group(subject: string, period: Period): string {
    const judged = this.#judged(period)
    const place = judged.place(subject)
    const { group } = this.rules
    return group && place >= 0 ? groupName(valueAt(group.column(judged), place)) : ''
  }

  #judged(period: Period): JudgedPeriod {
    const known = this.#periods.get(period.ordinal)
    if (known) return known
    const made = new JudgedPeriod(period, this.records.subjects(period), {
      column: (name, judged) => this.#column(name, judged),
      scopeAt: (at, judged) => this.#scopeAt(at, judged),
      isMember: (name) => this.#inputs.has(name) || this.#decisions.has(name),
      back: (judged, periods) => this.#judged(addPeriods(judged.period, -periods)),
    })
    this.#periods.set(period.ordinal, made)
    return made
  }

  #decision(id: string): Decision {
    const decision = this.#decisions.get(id)
    if (!decision) throw new RangeError(`no decision ${id} in ${this.rules.id}`)
    return decision
  }

  #column(name: string, judged: JudgedPeriod): Vector {
    const known = judged.columns.get(name)
    if (known) return known
    // What is only decided by asking others for the same decision is decided one by one.
    if (judged.underWay.has(name))
      return vectorOf(judged.subjects.map((subject) => this.#alone(subject, judged).get(name)))
    const made = this.#madeColumn(name, judged)
    judged.columns.set(name, made)
    return made
  }

  #madeColumn(name: string, judged: JudgedPeriod): Vector {
    const decision = this.#decisions.get(name)
    if (decision) return this.#decided(decision, judged).values
    const input = this.#inputs.get(name)
    if (input) return this.#inputColumn(input, judged)
    const gap = this.#gaps.get(name)
    if (gap) {
      const chosen = chosenOption(gap)
      return chosen?.value ? chosen.value.column(judged) : { kind: 'constant', value: chosen?.id ?? null }
    }
    if (name === 'subject') return vectorOf(judged.subjects)
    if (name === 'all') return { kind: 'constant', value: this.#listOf(judged, undefined) }
    if (name === 'group') {
      const codes = this.#groups(judged)
      const words = Array.from({ length: Math.max(-1, ...codes) + 1 }, (_, group) =>
        this.#listOf(judged, group),
      )
      return { kind: 'words', codes, words }
    }
    return { kind: 'constant', value: periodName(name, judged.period) }
  }

  #inputColumn({ id, otherwise }: RuleInput, judged: JudgedPeriod): Vector {
    const { period, subjects, size } = judged
    const stated =
      this.records.column?.(id, period) ??
      vectorOf(subjects.map((subject) => this.records.value(subject, id, period)))
    if (!otherwise) return stated
    const missing = missingIn(stated, size)
    return missing.includes(1) ? chooseVector([stated, otherwise.column(judged)], missing, size) : stated
  }

  #decided(decision: Decision, judged: JudgedPeriod): Judged {
    const { id, body } = decision
    if (body.kind === 'ladder') this.#decideEarlier(id, judged)
    judged.underWay.add(id)
    try {
      const rows = new WholeRows(
        judged,
        (at) => judged.scope(at),
        (earlier) => this.#before(earlier, judged),
      )
      const made = comparesSubjects(body)
        ? decideAll(body, rows, this.#groups(judged))
        : this.#whereApplies(decision, decide(body, rows, { id, ...this.#surroundings }), judged)
      if (comparesSubjects(body) || body.kind === 'ladder') judged.decided.set(id, made)
      return made
    } finally {
      judged.underWay.delete(id)
    }
  }

  /** A climb has a step for each period since its foot: they are taken in order, not each out of the next. */
  #decideEarlier(id: string, judged: JudgedPeriod): void {
    const open: JudgedPeriod[] = []
    for (let one = judged.earlier(1)?.rows; one && !one.columns.has(id); one = one.earlier(1)?.rows)
      open.push(one)
    for (const one of open.reverse()) one.column(id)
  }

  #whereApplies(decision: Decision, made: Judged, judged: JudgedPeriod): Judged {
    if (!decision.applies) return made
    const applies = this.#applying(decision, judged)
    return {
      values: chooseVector([NONE, made.values], applies, judged.size),
      detail: (at) => (applies[at] === 1 ? made.detail(at) : undefined),
    }
  }

  #applying({ id, applies }: Decision, judged: JudgedPeriod): Uint8Array {
    const known = judged.applying.get(id)
    if (known) return known
    const { size } = judged
    const truths = applies && asTruths(applies.column(judged), size)
    const applying = new Uint8Array(size)
    for (let at = 0; at < size; at += 1) if (truths === undefined || truths[at] === 1) applying[at] = 1
    judged.applying.set(id, applying)
    return applying
  }

  #before(decision: string, judged: JudgedPeriod): (at: number) => Outcome | undefined {
    const earlier = judged.earlier(1)
    if (!earlier) return () => undefined
    earlier.rows.column(decision)
    const decided = earlier.rows.decided.get(decision)
    return (at) => {
      const place = earlier.places[at] ?? -1
      return decided && place >= 0 ? outcomeAt(decided, place) : undefined
    }
  }

  /** Numbers of the groups in which subjects are compared. */
  #groups(judged: JudgedPeriod): Int32Array {
    const { group } = this.rules
    return group ? groupsOf(group.column(judged), judged.size, groupName) : new Int32Array(judged.size)
  }

  /** Records of a group, or of all, as a list that expressions can filter and take apart. */
  #listOf(judged: JudgedPeriod, group: number | undefined): readonly RecordValue[] {
    const key = group ?? -1
    const known = judged.lists.get(key)
    if (known) return known
    const groups = group === undefined ? undefined : this.#groups(judged)
    const [names, decisions] = [[...this.#inputs.keys()], new Set(this.#decisions.keys())]
    const list = judged.subjects.flatMap((_, at) =>
      groups === undefined || groups[at] === group
        ? [new RecordValue(names, decisions, judged.scope(at))]
        : [],
    )
    judged.lists.set(key, list)
    return list
  }

  /** A row that finds in columns what it is asked for. */
  #scopeAt(at: number, judged: JudgedPeriod): JudgedScope {
    const subject = judged.subjects[at] ?? ''
    const scope: JudgedScope = {
      subject,
      period: judged.period,
      get: (name) =>
        judged.underWay.has(name) ? this.#alone(subject, judged).get(name) : valueAt(judged.column(name), at),
      back: (periods) => {
        if (periods === 0) return scope
        const earlier = judged.earlier(periods)
        const place = earlier?.places[at] ?? -1
        return earlier && place >= 0 ? earlier.rows.scope(place) : undefined
      },
      outcome: (decision) => this.#alone(subject, judged).outcome(decision),
    }
    return scope
  }

  #alone(subject: string, judged: JudgedPeriod): JudgedScope {
    const known = judged.alone.get(subject)
    if (known) return known
    const outcomes = new Map<string, Outcome>()
    const scope: JudgedScope = {
      subject,
      period: judged.period,
      get: (name) => this.#value(name, scope, judged),
      back: (periods) => (periods === 0 ? scope : this.scope(subject, addPeriods(judged.period, -periods))),
      outcome: (decision) => {
        const made = outcomes.get(decision) ?? this.#outcome(this.#decision(decision), scope, judged)
        outcomes.set(decision, made)
        return made
      },
    }
    judged.alone.set(subject, scope)
    return scope
  }

  #value(name: string, scope: JudgedScope, judged: JudgedPeriod): Value {
    const column = judged.columns.get(name)
    if (column) return valueAt(column, judged.place(scope.subject))
    if (this.#decisions.has(name)) return scope.outcome(name).value
    const input = this.#inputs.get(name)
    if (input) {
      const stated = this.records.value(scope.subject, name, scope.period)
      return stated === null && input.otherwise ? input.otherwise.evaluate(scope) : stated
    }
    const gap = this.#gaps.get(name)
    if (gap) return gapValue(gap, scope)
    if (name === 'subject') return scope.subject
    if (name === 'group' || name === 'all') return valueAt(judged.column(name), judged.place(scope.subject))
    return periodName(name, scope.period)
  }

  #outcome(decision: Decision, scope: JudgedScope, judged: JudgedPeriod): Outcome {
    const { id, body, applies } = decision
    if (comparesSubjects(body)) {
      judged.column(id)
      const decided = judged.decided.get(id)
      return decided ? outcomeAt(decided, judged.place(scope.subject)) : NOTHING
    }
    if (applies && applies.evaluate(scope) !== true) return NOTHING
    return outcomeAt(decide(body, new OneRow(scope), { id, ...this.#surroundings }), 0)
  }
}

const NONE: Vector = { kind: 'constant', value: null }
const NOTHING: Outcome = { value: null }

const groupName = (value: Value): string => String(value ?? '')
