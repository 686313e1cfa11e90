import { addPeriods, type Period, printPeriod } from '../calendar/index.ts'
import type { Value } from '../language/index.ts'
import type { Decision } from './decision.ts'
import { type Gap, gapValue } from './gap.ts'
import type { JudgedScope, Outcome, Population, Surroundings } from './kind.ts'
import { comparesSubjects, decide, decideAll } from './kinds/kinds.ts'
import { periodName } from './period-names.ts'
import { RecordValue } from './record-value.ts'
import type { Records } from './records.ts'
import type { RuleInput, RuleSet } from './rule-set.ts'

/** A rule set applied to records (判定): every decision of every subject and period, each reached once, when it is asked for. */
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
    return this.records.subjects(period)
  }

  /** `undefined` when the subject is not judged in that period. */
  scope(subject: string, period: Period): JudgedScope | undefined {
    return this.records.isJudged(subject, period)
      ? this.#scope(subject, period, this.#judged(period))
      : undefined
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
    const scope = this.scope(subject, period)
    return scope ? this.#groupOf(scope, judged) : ''
  }

  #judged(period: Period): JudgedPeriod {
    const known = this.#periods.get(period.ordinal)
    if (known) return known
    const made = new JudgedPeriod(period)
    this.#periods.set(period.ordinal, made)
    return made
  }

  #scope(subject: string, period: Period, judged: JudgedPeriod): JudgedScope {
    const known = judged.scopes.get(subject)
    if (known) return known
    const scope: JudgedScope = {
      subject,
      period,
      get: (name) => this.#value(name, scope, judged),
      back: (periods) => (periods === 0 ? scope : this.scope(subject, addPeriods(period, -periods))),
      outcome: (decision) => this.#outcome(decision, scope, judged),
    }
    judged.scopes.set(subject, scope)
    return scope
  }

  #value(name: string, scope: JudgedScope, judged: JudgedPeriod): Value {
    if (this.#decisions.has(name)) return this.#outcome(name, scope, judged).value
    if (this.#inputs.has(name)) return this.#input(name, scope)
    const gap = this.#gaps.get(name)
    if (gap) return gapValue(gap, scope)
    if (name === 'group') return this.#listOf(judged, this.#groupOf(scope, judged))
    if (name === 'all') return this.#listOf(judged, undefined)
    if (name === 'subject') return scope.subject
    return periodName(name, scope.period)
  }

  #input(name: string, scope: JudgedScope): Value {
    const stated = this.records.value(scope.subject, name, scope.period)
    if (stated !== null) return stated
    const otherwise = this.#inputs.get(name)?.otherwise
    return otherwise ? otherwise.evaluate(scope) : null
  }

  #outcome(id: string, scope: JudgedScope, judged: JudgedPeriod): Outcome {
    const decision = this.#decisions.get(id)
    if (!decision) throw new RangeError(`no decision ${id} in ${this.rules.id}`)
    const known = judged.outcomes.get(id)?.get(scope.subject)
    if (known) return known
    const outcomes = judged.outcomes.get(id) ?? new Map<string, Outcome>()
    judged.outcomes.set(id, outcomes)
    if (comparesSubjects(decision.body)) {
      this.#fillGroups(judged)
      decideAll(decision.body, judged.population).forEach((outcome, index) => {
        outcomes.set(judged.population.scopes[index]?.subject ?? '', outcome)
      })
      return outcomes.get(scope.subject) ?? NOTHING
    }
    const applies = decision.applies === undefined || decision.applies.evaluate(scope) === true
    const made = applies ? decide(decision.body, scope, { id, ...this.#surroundings }) : NOTHING
    outcomes.set(scope.subject, made)
    return made
  }

  #groupOf(scope: JudgedScope, judged: JudgedPeriod): string {
    this.#fillGroups(judged)
    return judged.population.groups[judged.place(scope.subject)] ?? ''
  }

  #fillGroups(judged: JudgedPeriod): void {
    if (judged.grouped) return
    judged.grouped = true
    const scopes = this.records
      .subjects(judged.period)
      .map((subject) => this.#scope(subject, judged.period, judged))
    const { group } = this.rules
    const groups = scopes.map((scope) => (group ? String(group.evaluate(scope) ?? '') : ''))
    judged.population = { scopes, groups }
  }

  /** Records of a group, or of all, as a list that expressions can filter and take apart. */
  #listOf(judged: JudgedPeriod, group: string | undefined): Value {
    const key = group ?? '\u0000'
    const known = judged.lists.get(key)
    if (known) return known
    this.#fillGroups(judged)
    const { scopes, groups } = judged.population
    const members = scopes.filter((_, index) => group === undefined || groups[index] === group)
    const [names, decisions] = [[...this.#inputs.keys()], new Set(this.#decisions.keys())]
    const list = members.map((scope) => new RecordValue(names, decisions, scope))
    judged.lists.set(key, list)
    return list
  }
}

const NOTHING: Outcome = { value: null }

class JudgedPeriod {
  readonly period: Period
  /** Made when they are asked for. */
  readonly scopes = new Map<string, JudgedScope>()
  readonly outcomes = new Map<string, Map<string, Outcome>>()
  readonly lists = new Map<string, readonly RecordValue[]>()
  population: Population = { scopes: [], groups: [] }
  grouped = false
  #places: ReadonlyMap<string, number> | undefined

  constructor(period: Period) {
    this.period = period
  }

  /** Place of a subject in the population. */
  place(subject: string): number {
    this.#places ??= new Map(this.population.scopes.map((scope, index) => [scope.subject, index]))
    return this.#places.get(subject) ?? -1
  }
}
