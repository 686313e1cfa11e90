import { type BulletinTemplate, readBulletinTemplate, templateNames } from '../bulletin/index.ts'
import type { Division } from '../division/index.ts'
import type { Field, PermitSteps } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import {
  type Indicator,
  type IndicatorGroup,
  readIndicatorGroups,
  readIndicators,
} from '../indicator/index.ts'
import { type League, readLeagues } from '../league/index.ts'
import { PackNode, type PackProblem, readPackFile } from '../pack/index.ts'
import { type Checks, readChecks } from '../report/index.ts'
import { type RegionRules, readRegionRules } from '../rule/index.ts'
import { readVocabulary, type Vocabulary } from '../workbook/index.ts'
import { type RegionHead, readRegionHead } from './region-head.ts'

/** A region pack, read and checked (地区): everything a city decides for itself. */
export interface Region {
  readonly head: RegionHead
  readonly divisions: readonly Division[]
  /** Groups inside which divisions are ranked, id → words, in the pack's order. */
  readonly groups: ReadonlyMap<string, Words>
  readonly fields: readonly Field[]
  readonly permits: PermitSteps
  readonly vocabulary: Vocabulary
  readonly checks: Checks
  readonly indicators: readonly Indicator[]
  readonly indicatorGroups: readonly IndicatorGroup[]
  readonly rules: RegionRules
  readonly leagues: readonly League[]
  /** Templates of `bulletin/*.yaml`, by id. */
  readonly bulletins: readonly BulletinTemplate[]
}

export interface LoadedRegion {
  /** Absent when the pack has problems: a pack with problems is never put to use. */
  readonly region?: Region
  readonly problems: readonly PackProblem[]
}

/** Files a pack must have; `checks.yaml` may be left out and then holds the standard. */
export const PACK_FILES = [
  'region.yaml',
  'divisions.yaml',
  'fields.yaml',
  'permits.yaml',
  'indicators.yaml',
  'rules.yaml',
  'leagues.yaml',
] as const

/** Reads a whole pack from its files (path inside the pack → text). All problems are found at once. */
export function loadRegion(files: ReadonlyMap<string, string>): LoadedRegion {
  const problems: PackProblem[] = []
  const file = (name: string): PackNode => {
    const text = files.get(name)
    if (text !== undefined) return readPackFile(name, text, problems)
    problems.push(missing(name))
    return nothing(name)
  }
  const groupNode = file('divisions.yaml')
  const vocabulary = readVocabulary({
    fields: file('fields.yaml'),
    divisions: groupNode,
    permits: file('permits.yaml'),
  })
  const { fields, divisions, permits } = vocabulary
  const indicatorNode = file('indicators.yaml')
  const indicators = readIndicators(indicatorNode, fields)
  const leagues = readLeagues(file('leagues.yaml'), indicators)
  const bulletins = [...files.keys()]
    .filter((name) => /^bulletin\/[^/]+\.ya?ml$/.test(name))
    .sort()
    .map((name) => {
      const node = file(name)
      const template = readBulletinTemplate(node)
      if (node.value !== null) checkNames(node, template, { fields, indicators, leagues })
      return template
    })
  const region: Region = {
    head: readRegionHead(file('region.yaml')),
    divisions,
    groups: new Map(
      groupNode.has('groups')
        ? groupNode
            .at('groups')
            .members()
            .map(([id, words]) => [id, words.words()])
        : [],
    ),
    fields,
    permits,
    vocabulary,
    checks: readChecks(files.has('checks.yaml') ? file('checks.yaml') : nothing('checks.yaml')),
    indicators,
    indicatorGroups: readIndicatorGroups(indicatorNode, indicators),
    rules: readRegionRules(
      file('rules.yaml'),
      fields,
      indicators.map(({ id }) => id),
      (set) => (files.has(`${set}.yaml`) ? file(`${set}.yaml`) : undefined),
    ),
    leagues,
    bulletins,
  }
  const found = withoutEchoes(problems)
  return found.length > 0 ? { problems: found } : { region, problems: [] }
}

/** Everything a bulletin names must be there, or a paper would print a hole. */
function checkNames(
  node: PackNode,
  template: BulletinTemplate,
  pack: { fields: readonly Field[]; indicators: readonly Indicator[]; leagues: readonly League[] },
): void {
  const names = templateNames(template)
  const absent = (wanted: readonly string[], known: readonly string[], zh: string, en: string) => {
    const unknown = wanted.filter((name) => !known.includes(name))
    if (unknown.length === 0) return
    node.problem(
      {
        zh: `模板引用了不存在的${zh}：${unknown.join('、')}`,
        en: `the template names unknown ${en}: ${unknown.join(', ')}`,
      },
      { zh: `可用：${known.join('、')}`, en: `these are known: ${known.join(', ')}` },
    )
  }
  absent(
    names.indicators,
    pack.indicators.map(({ id }) => id),
    '指标',
    'indicators',
  )
  absent(
    names.leagues,
    pack.leagues.map(({ id }) => id),
    '排名',
    'leagues',
  )
  absent(names.breakdowns, ['division', ...pack.fields.map(({ id }) => id)], '分组', 'breakdowns')
}

function nothing(name: string): PackNode {
  return new PackNode(name, null, [], () => ({ line: 1, column: 1 }), [])
}

function missing(name: string): PackProblem {
  return {
    file: name,
    line: 1,
    column: 1,
    message: { zh: `缺少文件 ${name}`, en: `the file ${name} is missing` },
    remedy: {
      zh: '从 regions/blank 复制一份再改，或运行 groundbreak region new',
      en: 'copy it from regions/blank and change it, or run groundbreak region new',
    },
  }
}

/** One mistake is told once. */
function withoutEchoes(problems: readonly PackProblem[]): PackProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ file, line, column, message }) => {
    const key = `${file} ${line} ${column} ${message.en}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
