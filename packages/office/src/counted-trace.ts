import type { Words } from '@groundbreak/core/finding'
import type { Measured, MeasuredAt } from '@groundbreak/core/indicator'
import type { LedgerView } from '@groundbreak/core/ledger'
import { traceValue } from '@groundbreak/core/portfolio'
import type { Region } from '@groundbreak/core/region'
import type { Light, LightColour } from '@groundbreak/core/rule'
import type { Trace, TraceRow } from '@groundbreak/core/trace'
import { PROJECT_LISTS } from './project-lists.ts'

export interface CountedInput {
  readonly region: Region
  readonly view: LedgerView
  readonly colours: readonly LightColour[]
  readonly lights: () => readonly Light[]
}

/** A project that was counted, and the fields that made it count. */
interface CountedProject {
  readonly subject: string
  readonly name: string
  readonly division: string
  readonly fields: readonly string[]
}

interface Count {
  readonly label: Words
  readonly definition: Words
  readonly projects: readonly CountedProject[]
}

/**
 * The way from a count that bulletins print beside indicators to its projects and cells (溯源): `lights.red`,
 * `list.permits-open`, `list.problems.<topic>`. `undefined`: it is none of these.
 */
export function traceCount(id: string, at: MeasuredAt, input: CountedInput): Trace | undefined {
  const [kind, name = '', topic] = id.split('.')
  const count =
    kind === 'lights'
      ? countLights(name, input)
      : kind === 'list'
        ? countList(name, topic, at, input)
        : undefined
  if (!count) return undefined
  const { month, by, member } = at
  const projects = count.projects.filter(
    ({ division }) => by !== 'division' || member === undefined || division === member,
  )
  const figure: Measured = {
    id,
    label: count.label,
    month,
    ...(member === undefined ? {} : { member }),
    numerator: projects.length,
    denominator: null,
    value: String(projects.length),
    unit: 'count',
    shown: String(projects.length),
    subject: 'project',
  }
  return {
    figure,
    definition: count.definition,
    parts: [
      {
        side: 'numerator',
        words: count.label,
        month,
        sum: projects.length,
        rows: projects.map((project) => countedRow(project, at, input)),
      },
    ],
  }
}

function countLights(light: string, { colours, lights }: CountedInput): Count | undefined {
  const colour = colours.find(({ id }) => id === light)
  if (!colour) return undefined
  const { label } = colour
  return {
    label: { zh: `${label.zh}项目数`, en: `Projects with a ${label.en} light` },
    definition: {
      zh: `按亮灯办法判为${label.zh}的项目数，依据见各项目`,
      en: `Projects that the written rules give a ${label.en} light; the reasons stand with each project`,
    },
    projects: lights()
      .filter((lit) => lit.light === light)
      .map(({ subject, name, division, causes }) => ({
        subject,
        name,
        division,
        fields: causes
          .filter((cause) => cause.light === light)
          .flatMap(({ inputs }) => inputs.flatMap(({ field }) => field ?? [])),
      })),
  }
}

function countList(
  name: string,
  topic: string | undefined,
  { month }: MeasuredAt,
  { region, view }: CountedInput,
): Count | undefined {
  const list = PROJECT_LISTS.get(name)
  if (!list) return undefined
  const listed = list
    .make({ region, view, month })
    .filter((project) => topic === undefined || project.topic?.id === topic)
  const told = topic === undefined ? undefined : listed[0]?.topic?.label
  return {
    label: told ? { zh: `${list.label.zh}（${told.zh}）`, en: `${list.label.en} (${told.en})` } : list.label,
    definition: list.meaning,
    projects: listed.map(({ subject, name, division, fields }) => ({ subject, name, division, fields })),
  }
}

function countedRow(
  { subject, name, division, fields }: CountedProject,
  { month }: MeasuredAt,
  { region, view }: CountedInput,
): TraceRow {
  const own = region.fields.filter((field) => field.subject === 'project')
  const wanted = own.filter(({ id, kind }) => (fields.length > 0 ? fields.includes(id) : kind === 'name'))
  return {
    subject,
    name,
    division,
    amount: 1,
    inputs: wanted.flatMap((field): TraceRow['inputs'] => {
      const traced = traceValue(view, own, { subject, field, month })
      if (!traced) return [{ field: field.id, value: null, whence: undefined }]
      return traced.inputs.map((input) => ({
        field: input.field,
        value: input.whence.value,
        whence: input.whence,
      }))
    }),
  }
}
