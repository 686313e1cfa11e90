import { type BulletinTemplate, readBulletinTemplate } from '../bulletin/index.ts'
import { readWorkingDays, type WorkingDays } from '../calendar/index.ts'
import { type Division, readDivisionLabel, readGroups } from '../division/index.ts'
import type { Field, PermitSteps } from '../field/index.ts'
import type { Words } from '../finding/index.ts'
import {
  type Indicator,
  type IndicatorGroup,
  readIndicatorGroups,
  readIndicators,
} from '../indicator/index.ts'
import { type League, readLeagues } from '../league/index.ts'
import type { PackProblem } from '../pack/index.ts'
import { type Checks, readChecks, startFields } from '../report/index.ts'
import { type Role, readRoles } from '../role/index.ts'
import { type RegionRules, readRegionRules } from '../rule/index.ts'
import { readVocabulary, type Vocabulary } from '../workbook/index.ts'
import { checkTemplate } from './check-templates.ts'
import { PackFiles, STANDARD } from './pack-files.ts'
import { type RegionHead, readRegionHead } from './region-head.ts'

/** A region pack, read and checked (地区): everything a city decides for itself. */
export interface Region {
  readonly head: RegionHead
  readonly divisions: readonly Division[]
  /** What a division is called here, e.g. 旗县市区. */
  readonly divisionLabel: Words
  /** Groups inside which divisions are ranked, id → words, in the pack's order. */
  readonly groups: ReadonlyMap<string, Words>
  readonly fields: readonly Field[]
  readonly permits: PermitSteps
  readonly vocabulary: Vocabulary
  readonly checks: Checks
  readonly indicators: readonly Indicator[]
  readonly indicatorGroups: readonly IndicatorGroup[]
  readonly rules: RegionRules
  /** Who may do what. */
  readonly roles: readonly Role[]
  readonly leagues: readonly League[]
  /** Templates of `bulletin/*.yaml`, by id. */
  readonly bulletins: readonly BulletinTemplate[]
}

export interface LoadedRegion {
  /** Absent when the pack has problems: a pack with problems is never put to use. */
  readonly region?: Region
  readonly problems: readonly PackProblem[]
}

/**
 * Reads a whole pack from its files (path inside the pack → text), with the shared vocabulary under `standard/`.
 * All problems are found at once, in the order of the files and lines.
 */
export function loadRegion(texts: ReadonlyMap<string, string>): LoadedRegion {
  const problems: PackProblem[] = []
  const files = new PackFiles(texts, problems)
  files.reportUnknown()
  const head = readRegionHead(files.required('region.yaml'))
  const vocabulary = readWords(files)
  const { fields, divisions, permits, divisionLabel, groups } = vocabulary
  const checks = readChecks(files.optional('checks.yaml'), fields)
  const indicatorNode = files.required('indicators.yaml')
  const indicators = readIndicators(indicatorNode, fields)
  const rules = readRegionRules(
    files.required('rules.yaml'),
    fields,
    indicators.map(({ id }) => id),
    (set) => files.find(`${set}.yaml`),
    readCalendar(files),
  )
  const leagues = readLeagues(files.required('leagues.yaml'), indicators)
  const bulletins = readTemplates(files, { fields, indicators, leagues, rules, groups })
  const region: Region = {
    head,
    divisions,
    divisionLabel,
    groups,
    fields,
    permits,
    vocabulary: { fields, divisions, permits, starts: startFields(fields, checks.roles) },
    checks,
    indicators,
    indicatorGroups: readIndicatorGroups(indicatorNode, indicators),
    rules,
    roles: readRoleTable(files),
    leagues,
    bulletins,
  }
  return problems.length > 0 ? { problems: inOrder(problems) } : { region, problems: [] }
}

/** The working days of the region: its country's, with its own days on top. */
function readCalendar(files: PackFiles): WorkingDays | undefined {
  const own = files.optional('calendar.yaml')
  if (own.value === null) return undefined
  own.onlyKeys(['national', 'off', 'work'])
  const country = own.at('national').text()
  const national = files.find(`${STANDARD}/calendars/${country}.yaml`)
  if (national) return readWorkingDays(national, own)
  own
    .at('national')
    .problem(
      { zh: `没有“${country}”的日历`, en: `there is no calendar "${country}"` },
      { zh: '写 china', en: 'write china' },
    )
  return undefined
}

/** The region's own roles; those all regions share when it says nothing. */
function readRoleTable(files: PackFiles): Role[] {
  const own = files.optional('roles.yaml')
  if (own.value !== null) return readRoles(own, files.standardOf(own))
  const shared = files.find(`${STANDARD}/roles.yaml`)
  return shared ? readRoles(shared) : []
}

function readWords(files: PackFiles): Omit<Vocabulary, 'starts'> & Pick<Region, 'divisionLabel' | 'groups'> {
  const divisionNode = files.required('divisions.yaml')
  const [fields, permits] = [files.required('fields.yaml'), files.required('permits.yaml')]
  const [standardFields, standardPermits] = [files.standardOf(fields), files.standardOf(permits)]
  const vocabulary = readVocabulary({
    fields,
    divisions: divisionNode,
    permits,
    standard: {
      ...(standardFields && { fields: standardFields }),
      ...(standardPermits && { permits: standardPermits }),
    },
  })
  return {
    ...vocabulary,
    divisionLabel: readDivisionLabel(divisionNode) ?? { zh: '地区', en: 'Division' },
    groups: readGroups(divisionNode),
  }
}

function readTemplates(
  files: PackFiles,
  pack: Pick<Region, 'fields' | 'indicators' | 'leagues' | 'rules' | 'groups'>,
): BulletinTemplate[] {
  const stock = {
    indicators: pack.indicators.map(({ id }) => id),
    leagues: pack.leagues.map(({ id }) => id),
    breakdowns: ['division', ...breakdownFields(pack.fields).map(({ id }) => id)],
    lights: pack.rules.colours.map(({ id }) => id),
    groups: [...pack.groups.keys()],
  }
  const ids = new Set<string>()
  return files.templates().map((node) => {
    const template = readBulletinTemplate(node)
    checkTemplate(node, template, stock)
    if (ids.has(template.id)) {
      node
        .at('id')
        .problem(
          { zh: `模板“${template.id}”重复`, en: `template "${template.id}" stands in two files` },
          { zh: '每个模板的 id 只能出现一次', en: 'give each an id of its own' },
        )
    }
    ids.add(template.id)
    return template
  })
}

/** Fields of projects by which indicators can be broken down (分组口径). */
export const breakdownFields = (fields: readonly Field[]): Field[] =>
  fields.filter(({ subject, breakdown }) => subject === 'project' && breakdown === true)

/** Each mistake once, file by file, line by line. */
function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  const seen = new Set<string>()
  const files = [...new Set(problems.map(({ file }) => file))]
  return problems
    .filter(({ file, line, column, message }) => {
      const key = `${file} ${line} ${column} ${message.en}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column)
}
