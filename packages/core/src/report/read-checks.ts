import type { PackNode } from '../pack/index.ts'
import {
  CHECK_IDS,
  type Check,
  type CheckId,
  type Checks,
  type Loudness,
  type MatchWeights,
  type ReviewWords,
  ROLES,
  type Role,
  TRAITS,
  type Trait,
} from './checks.ts'
import { STANDARD_CHECKS, standardCheck } from './standard-checks.ts'

const LOUDNESS: readonly Loudness[] = ['error', 'doubt', 'info', 'off']

/** Reads `checks.yaml`; what it leaves out keeps its standard. An absent file is a node holding null. Problems go to the node. */
export function readChecks(node: PackNode): Checks {
  if (node.value === null) return STANDARD_CHECKS
  node.onlyKeys(['checks', 'roles', 'moving', 'words', 'matching'])
  return {
    checks: node.has('checks') ? readEach(node.at('checks')) : STANDARD_CHECKS.checks,
    weights: node.has('matching') ? readWeights(node.at('matching')) : STANDARD_CHECKS.weights,
    words: node.has('words') ? readWords(node.at('words')) : STANDARD_CHECKS.words,
    roles: node.has('roles') ? readRoles(node.at('roles')) : STANDARD_CHECKS.roles,
    moving: node.has('moving') ? node.at('moving').texts() : STANDARD_CHECKS.moving,
  }
}

function readEach(node: PackNode): Readonly<Record<CheckId, Check>> {
  node.onlyKeys(CHECK_IDS)
  const read = CHECK_IDS.map((id): [CheckId, Check] => [
    id,
    node.has(id) ? readCheck(id, node.at(id)) : standardCheck(id),
  ])
  return Object.fromEntries(read) as Record<CheckId, Check>
}

function readCheck(id: CheckId, node: PackNode): Check {
  node.onlyKeys(['severity', 'explained', 'limits', 'meaning'])
  const standard = standardCheck(id)
  const severity = node.has('severity') ? node.at('severity').oneOf(LOUDNESS) : standard.severity
  return {
    class: standard.class,
    severity,
    explained: node.has('explained')
      ? node.at('explained').oneOf(LOUDNESS)
      : node.has('severity')
        ? severity
        : standard.explained,
    meaning: node.has('meaning') ? node.at('meaning').words() : standard.meaning,
    limits: node.has('limits') ? readLimits(node.at('limits'), standard.limits) : standard.limits,
  }
}

function readLimits(
  node: PackNode,
  standard: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  node.onlyKeys(Object.keys(standard))
  const own = node.members().map(([name, limit]): [string, number] => [name, limit.number()])
  return { ...standard, ...Object.fromEntries(own) }
}

function readWeights(node: PackNode): MatchWeights {
  node.onlyKeys(['same', 'ask', 'margin', 'name', 'traits'])
  const standard = STANDARD_CHECKS.weights
  const number = (name: 'same' | 'ask' | 'margin') =>
    node.has(name) ? node.at(name).number() : standard[name]
  return {
    same: number('same'),
    ask: number('ask'),
    margin: number('margin'),
    name: node.has('name') ? readBands(node.at('name')) : standard.name,
    traits: node.has('traits') ? readTraits(node.at('traits')) : standard.traits,
  }
}

/** Highest first. */
function readBands(node: PackNode): MatchWeights['name'] {
  return node
    .items()
    .map((item) => {
      item.onlyKeys(['from', 'weight'])
      return { from: item.at('from').number(), weight: item.at('weight').number() }
    })
    .sort((one, other) => other.from - one.from)
}

function readTraits(node: PackNode): MatchWeights['traits'] {
  node.onlyKeys(TRAITS)
  const read = TRAITS.map((trait): [Trait, Readonly<Record<string, number>>] => {
    const standard = STANDARD_CHECKS.weights.traits[trait]
    return [trait, node.has(trait) ? readLimits(node.at(trait), standard) : standard]
  })
  return Object.fromEntries(read) as Record<Trait, Readonly<Record<string, number>>>
}

const WORD_LISTS = ['name', 'company', 'markers', 'former', 'succession', 'handover', 'explaining'] as const

function readWords(node: PackNode): ReviewWords {
  node.onlyKeys(WORD_LISTS)
  if (node.has('markers')) for (const item of node.at('markers').items()) checkPattern(item)
  const read = WORD_LISTS.map((list) => [
    list,
    node.has(list) ? node.at(list).texts() : STANDARD_CHECKS.words[list],
  ])
  return Object.fromEntries(read) as ReviewWords
}

function checkPattern(node: PackNode): void {
  try {
    new RegExp(node.text(), 'u')
  } catch {
    node.problem(
      { zh: `正则表达式“${node.text()}”有误`, en: `"${node.text()}" is no valid regular expression` },
      { zh: '检查括号与反斜杠', en: 'check brackets and backslashes' },
    )
  }
}

function readRoles(node: PackNode): Checks['roles'] {
  node.onlyKeys(ROLES)
  const read = ROLES.flatMap((role): [Role, string][] =>
    node.has(role) ? [[role, node.at(role).text()]] : [],
  )
  return Object.fromEntries(read)
}
