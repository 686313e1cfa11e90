import type { Field } from '../field/index.ts'
import { checkPattern, type PackNode } from '../pack/index.ts'
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

export const LOUDNESS: readonly Loudness[] = ['error', 'doubt', 'info', 'off']
export const WORD_LISTS = [
  'name',
  'company',
  'markers',
  'former',
  'succession',
  'handover',
  'explaining',
] as const
export const CHECK_KEYS = {
  file: ['checks', 'roles', 'moving', 'words', 'matching'],
  check: ['severity', 'explained', 'limits'],
  matching: ['same', 'ask', 'margin', 'name', 'traits'],
  band: ['from', 'weight'],
}

/**
 * Reads `checks.yaml`; what it leaves out keeps its standard, and its words add to the standard ones. An absent file is a
 * node holding null. Problems go to the node.
 */
export function readChecks(node: PackNode, fields: readonly Field[]): Checks {
  if (node.value === null) return STANDARD_CHECKS
  node.onlyKeys(CHECK_KEYS.file)
  const ids = [...new Set(fields.map(({ id }) => id))]
  const moving = node.has('moving')
    ? node
        .at('moving')
        .items()
        .map((item) => item.oneOf(ids))
    : []
  return {
    checks: node.has('checks') ? readEach(node.at('checks')) : STANDARD_CHECKS.checks,
    weights: node.has('matching') ? readWeights(node.at('matching')) : STANDARD_CHECKS.weights,
    words: node.has('words') ? readWords(node.at('words')) : STANDARD_CHECKS.words,
    roles: node.has('roles') ? readRoles(node.at('roles'), ids) : STANDARD_CHECKS.roles,
    moving: [...new Set([...STANDARD_CHECKS.moving, ...moving])],
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
  node.onlyKeys(CHECK_KEYS.check)
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
    limits: node.has('limits') ? readLimits(node.at('limits'), standard.limits) : standard.limits,
  }
}

/** Limits that are shares of a whole. */
const SHARES = ['share', 'likeness']

function readLimits(
  node: PackNode,
  standard: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  node.onlyKeys(Object.keys(standard))
  const own = node
    .members()
    .map(([name, limit]): [string, number] => [
      name,
      limit.number({ least: 0, ...(SHARES.includes(name) && { most: 1 }) }),
    ])
  return { ...standard, ...Object.fromEntries(own) }
}

/** Weights are base-2 logarithms: beyond this they mean nothing. */
const WEIGHT = { least: -100, most: 100 }

function readWeights(node: PackNode): MatchWeights {
  node.onlyKeys(CHECK_KEYS.matching)
  const standard = STANDARD_CHECKS.weights
  const number = (name: 'same' | 'ask' | 'margin') =>
    node.has(name) ? node.at(name).number({ least: 0, most: 100 }) : standard[name]
  const [same, ask] = [number('same'), number('ask')]
  if (ask > same) {
    node.at(node.has('ask') ? 'ask' : 'same').problem(
      { zh: `ask（${ask}）大于 same（${same}）`, en: `ask (${ask}) is above same (${same})` },
      {
        zh: '请人确认的门槛不能高于自动认定的门槛',
        en: 'a person is asked below the mark from which they are one',
      },
    )
  }
  return {
    same,
    ask,
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
      item.onlyKeys(CHECK_KEYS.band)
      return { from: item.at('from').number({ least: 0, most: 1 }), weight: item.at('weight').number(WEIGHT) }
    })
    .sort((one, other) => other.from - one.from)
}

function readTraits(node: PackNode): MatchWeights['traits'] {
  node.onlyKeys(TRAITS)
  const read = TRAITS.map((trait): [Trait, Readonly<Record<string, number>>] => {
    const standard = STANDARD_CHECKS.weights.traits[trait]
    if (!node.has(trait)) return [trait, standard]
    const own = node.at(trait)
    own.onlyKeys(Object.keys(standard))
    const weights = own.members().map(([name, weight]): [string, number] => [name, weight.number(WEIGHT)])
    return [trait, { ...standard, ...Object.fromEntries(weights) }]
  })
  return Object.fromEntries(read) as Record<Trait, Readonly<Record<string, number>>>
}

function readWords(node: PackNode): ReviewWords {
  node.onlyKeys(WORD_LISTS)
  if (node.has('markers')) for (const item of node.at('markers').items()) checkPattern(item)
  const read = WORD_LISTS.map((list) => [
    list,
    [...new Set([...(node.has(list) ? node.at(list).texts() : []), ...STANDARD_CHECKS.words[list]])],
  ])
  return Object.fromEntries(read) as ReviewWords
}

function readRoles(node: PackNode, ids: readonly string[]): Checks['roles'] {
  node.onlyKeys(ROLES)
  const read = ROLES.flatMap((role): [Role, string][] =>
    node.has(role) ? [[role, node.at(role).oneOf(ids)]] : [],
  )
  return { ...STANDARD_CHECKS.roles, ...Object.fromEntries(read) }
}
