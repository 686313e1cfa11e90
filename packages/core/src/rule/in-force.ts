import {
  addPeriods,
  firstMonth,
  lastMonth,
  monthOrdinal,
  type Period,
  parsePeriod,
  periodWith,
  printPeriod,
  type WorkingDays,
} from '../calendar/index.ts'
import type { Field } from '../field/index.ts'
import { type PackNode, reportTwice } from '../pack/index.ts'
import { type Binding, type BindingNames, readBinding } from './binding.ts'
import type { Expression } from './expression.ts'
import { chosenOption, readGapDecision } from './gap.ts'
import type { Surroundings } from './kind.ts'
import type { LightColour } from './light.ts'
import { findObstacles } from './obstacles.ts'
import { readRuleSet } from './read-rule-set.ts'
import type { RuleSet, Validity } from './rule-set.ts'

/** A rule set that a region has put in force, with where it takes its inputs from (启用的办法). */
export interface RuleInForce {
  readonly rules: RuleSet
  readonly valid: Validity
  /** Of several that answer the same question the one that counts; the others stand beside it. */
  readonly official: boolean
  readonly bindings: ReadonlyMap<string, Binding>
  /** Decisions whose values are colours of the region. */
  readonly lights: readonly string[]
}

/** All rules of a region: `rules.yaml`. */
export interface RegionRules {
  readonly colours: readonly LightColour[]
  /** Colour of a project of which no rule says anything else. */
  readonly otherwise: string
  readonly inForce: readonly RuleInForce[]
  /** Without it clocks that count working days have no answer. */
  readonly workingDays?: WorkingDays
  /** Working days after the month within which the unit concerned answers a light (限期答复). */
  readonly answerWithin?: number
}

const SHAPES: readonly LightColour['shape'][] = ['circle', 'triangle', 'square', 'diamond']

/**
 * Reads `rules.yaml` and the rule sets it names.
 * @param find the file of a rule set by its path without ending (`rules/lights`, `mechanisms/…`)
 */
export function readRegionRules(
  node: PackNode,
  fields: readonly Field[],
  indicators: readonly string[],
  find: (set: string) => PackNode | undefined,
  workingDays?: WorkingDays,
): RegionRules {
  node.onlyKeys(['colours', 'otherwise', 'answers', 'in force'])
  const colours = node.at('colours').items().map(readColour)
  reportTwice(node.at('colours'), { zh: '颜色', en: 'colour' })
  const ids = colours.map(({ id }) => id)
  return {
    colours,
    otherwise: node.at('otherwise').oneOf(ids),
    inForce: node
      .at('in force')
      .items()
      .flatMap((item) => readInForce(item, { fields, indicators, workingDays }, ids, find) ?? []),
    ...(workingDays && { workingDays }),
    ...(node.has('answers') && { answerWithin: readDays(node.at('answers')) }),
  }
}

function readDays(node: PackNode): number {
  node.onlyKeys(['within'])
  return node.at('within').number()
}

function readColour(item: PackNode): LightColour {
  item.onlyKeys(['id', 'label', 'shape', 'meaning', 'gravity'])
  return {
    id: item.at('id').text(),
    label: item.at('label').words(),
    shape: item.at('shape').oneOf(SHAPES),
    meaning: item.at('meaning').words(),
    gravity: item.at('gravity').number({ least: 0, most: 100 }),
  }
}

/** One rule set in force. What is wrong in it is told at its place, and then it is left out. */
export function readInForce(
  item: PackNode,
  names: Omit<BindingNames, 'subject'> & { readonly workingDays?: WorkingDays | undefined },
  colours: readonly string[],
  find: (set: string) => PackNode | undefined,
): RuleInForce | undefined {
  item.onlyKeys(['set', 'from', 'to', 'official', 'lights', 'bind', 'gaps'])
  const set = item.at('set').text()
  const file = find(set)
  if (!file) {
    item
      .at('set')
      .problem(
        { zh: `没有规则文件 ${set}.yaml`, en: `there is no rule set ${set}.yaml` },
        { zh: '检查文件名，写作 rules/… 或 mechanisms/…', en: 'check the name: rules/… or mechanisms/…' },
      )
    return undefined
  }
  const rules = withDecidedGaps(readRuleSet(file), item.at('gaps'))
  for (const { kind, line, message, remedy } of findObstacles(rules, surroundingsOf(names.workingDays))) {
    // A question a shared text leaves open is decided where it is put in force; a mistake is mended where it stands.
    if (kind === 'undecided') item.at('set').problem(message, remedy)
    else file.problemOnLine(line, message, remedy)
  }
  const decisions = rules.decisions.map(({ id }) => id)
  const lights = item.has('lights')
    ? item
        .at('lights')
        .items()
        .map((one) => one.oneOf(decisions))
    : []
  tellStrangeColours(item, rules, lights, colours)
  return {
    rules,
    valid: {
      ...(item.has('from') && { from: readPeriod(item.at('from')) }),
      ...(item.has('to') && { to: readPeriod(item.at('to')) }),
    },
    official: item.has('official') ? item.at('official').flag() : true,
    bindings: readBindings(item.at('bind'), rules, { ...names, subject: rules.subject }),
    lights,
  }
}

/** A published text is shared; what it leaves open each region decides for itself. */
function withDecidedGaps(rules: RuleSet, node: PackNode): RuleSet {
  const members = new Map(node.value === null ? [] : node.members())
  const ids = rules.gaps.map(({ id }) => id)
  for (const [id, decision] of members) {
    if (ids.includes(id)) continue
    decision.problem(
      { zh: `${rules.id} 没有空白“${id}”`, en: `${rules.id} has no gap "${id}"` },
      { zh: `空白：${ids.join('、')}`, en: `its gaps: ${ids.join(', ')}` },
    )
  }
  const gaps = rules.gaps.map((gap) => {
    const decision = members.get(gap.id)
    return decision ? { ...gap, decided: readGapDecision(decision, gap.options) } : gap
  })
  return { ...rules, gaps }
}

/** A row names its colour, or a gap whose chosen option does; what a formula gives shows only in use. */
function coloursOf({ tree, text }: Expression, { gaps }: RuleSet): string[] {
  if (tree.kind === 'literal') return [text]
  const gap = gaps.find(({ id }) => id === text)
  const chosen = gap && chosenOption(gap)
  return chosen && !chosen.value ? [chosen.id] : []
}

function readBindings(node: PackNode, rules: RuleSet, names: BindingNames): Map<string, Binding> {
  const bindings = new Map<string, Binding>()
  const ids = rules.inputs.map(({ id }) => id)
  for (const [input, binding] of node.value === null ? [] : node.members()) {
    if (!ids.includes(input)) {
      binding.problem(
        { zh: `${rules.id} 没有要素“${input}”`, en: `${rules.id} has no input "${input}"` },
        { zh: `要素：${ids.join('、')}`, en: `its inputs: ${ids.join(', ')}` },
      )
    }
    bindings.set(input, readBinding(binding, names))
  }
  return bindings
}

/** A light must be one of the region's colours, or nobody could say what it means. */
function tellStrangeColours(
  item: PackNode,
  rules: RuleSet,
  lights: readonly string[],
  colours: readonly string[],
): void {
  for (const { id, body } of rules.decisions) {
    if (!lights.includes(id) || body.kind !== 'table') continue
    const given = body.rows.flatMap(({ gives }) => gives.flatMap((one) => coloursOf(one, rules)))
    const strange = [...new Set(given)].filter((light) => !colours.includes(light))
    if (strange.length === 0) continue
    item.at('lights').problem(
      {
        zh: `${id} 给出的“${strange.join('、')}”不是本地区的颜色`,
        en: `${id} gives "${strange.join(', ')}", no colour of this region`,
      },
      { zh: `颜色：${colours.join('、')}`, en: `colours: ${colours.join(', ')}` },
    )
  }
}

function readPeriod(node: PackNode): string {
  const text = node.text()
  if (!parsePeriod(text)) {
    node.problem(
      { zh: `“${text}”不是期别`, en: `"${text}" is no period` },
      { zh: '写作 2022-10 或 2022', en: 'write 2022-10 or 2022' },
    )
  }
  return text
}

/** Whether a rule counts for a period: old months keep the rule that was in force. */
export function isInForce(valid: Validity, period: Period): boolean {
  const month = monthOrdinal(lastMonth(period))
  const from = valid.from === undefined ? undefined : parsePeriod(valid.from)
  const to = valid.to === undefined ? undefined : parsePeriod(valid.to)
  return (!from || month >= monthOrdinal(firstMonth(from))) && (!to || month <= monthOrdinal(lastMonth(to)))
}

/** The same rule as it counts once another has taken its place from a period on; `undefined` when nothing of it is left. */
export function endedBefore(inForce: RuleInForce, from: string | undefined): RuleInForce | undefined {
  const start = from === undefined ? undefined : parsePeriod(from)
  if (!start) return undefined
  const last = addPeriods(periodWith('month', firstMonth(start)), -1)
  const own = inForce.valid.from === undefined ? undefined : parsePeriod(inForce.valid.from)
  if (own && monthOrdinal(firstMonth(own)) > last.ordinal) return undefined
  if (!isInForce({ ...(inForce.valid.to !== undefined && { to: inForce.valid.to }) }, last)) return inForce
  return { ...inForce, valid: { ...inForce.valid, to: printPeriod(last) } }
}

export const surroundingsOf = (workingDays: WorkingDays | undefined): Surroundings =>
  workingDays ? { workingDays } : {}
