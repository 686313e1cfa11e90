import type { ListedProject, ProjectListId } from '@groundbreak/core/bulletin'
import { addMonths, type Month } from '@groundbreak/core/calendar'
import type { FactValue, Field, FieldId } from '@groundbreak/core/field'
import type { Words } from '@groundbreak/core/finding'
import type { LedgerView, SubjectId } from '@groundbreak/core/ledger'
import { traceValue } from '@groundbreak/core/portfolio'
import type { Region } from '@groundbreak/core/region'

interface ListInput {
  readonly region: Region
  readonly view: LedgerView
  readonly month: Month
}

/** A project of a list, and the fields that put it there; its name alone when none did. */
export interface ListedWithFields extends ListedProject {
  readonly fields: readonly FieldId[]
}

/** What is printed of a project in a list; `undefined`: it doesn't stand in it. */
type Listed = Pick<ListedWithFields, 'columns' | 'topic' | 'fields'> | undefined
type ValueOf = (field: Field) => FactValue | undefined

/** Which projects stand on a list, and what is printed of each. */
type MakeList = (input: ListInput) => readonly ListedWithFields[]

const LISTED: Readonly<Record<ProjectListId, MakeList>> = {
  /** Permits still open, by project: every project that the permit indicators do not count as complete. */
  'permits-open': (input) => {
    const fields = fieldsOf(input.region)
    const steps = fields.filter(({ kind }) => kind === 'permit')
    const find = (id: string) => fields.find((field) => field.id === id)
    const [complete, done, required] = [find('permitsComplete'), find('permitsDone'), find('permitsRequired')]
    return eachProject(input, (value) => {
      const waiting = steps.filter((step) => value(step) === 'pending')
      const pending = waiting.map(({ id }) => id)
      const open = waiting.map(({ label }) => label.zh)
      if (open.length === 0 && !(complete && value(complete) === false)) return undefined
      const count =
        open.length > 0 ? open.length : difference(required && value(required), done && value(done))
      const missing = open.length > 0 ? open.join('、') : unnamed(count)
      const behind =
        open.length > 0 ? pending : [complete, done, required].flatMap((field) => field?.id ?? [])
      return { columns: { missing, count: count === undefined ? '' : String(count) }, fields: behind }
    })
  },
  /** Problems the divisions wrote down, by topic. */
  problems: (input) => {
    const field = fieldsOf(input.region).find(({ id }) => id === 'problem')
    if (field === undefined) return []
    const topics = [...(field.topics ?? []), { value: '', label: OTHER_PROBLEMS, synonyms: [] }]
    const listed = eachProject(input, (value) => {
      const text = plainText(value(field))
      if (text === '') return undefined
      const known = topics.find(({ synonyms }) => synonyms.some((word) => text.includes(word)))
      const { value: id, label } = known ?? { value: '', label: OTHER_PROBLEMS }
      return { columns: { problem: text }, topic: { id, label }, fields: [field.id] }
    })
    return topics.flatMap(({ value: id }) => listed.filter(({ topic }) => topic?.id === id))
  },
  /** Planned projects that have not started. */
  'not-started': (input) => {
    const fields = fieldsOf(input.region)
    const started = fields.find(({ id }) => id === 'started')
    const planned = fields.find(({ id }) => id === 'planStart')
    return eachProject(input, (value) =>
      started && value(started) === false
        ? {
            columns: { planned: String((planned && value(planned)) ?? '') },
            fields: [started, planned].flatMap((field) => field?.id ?? []),
          }
        : undefined,
    )
  },
  /** Projects reported this month that were not in the month before. */
  added: (input) => {
    const { view, month } = input
    const before = new Set(view.members('project', addMonths(month, -1)))
    return before.size === 0
      ? []
      : eachProject(input, (_, subject) => (before.has(subject) ? undefined : NOTHING_MORE))
  },
  /** Projects of the month before that are reported no more. */
  dropped: (input) => {
    const now = new Set(input.view.members('project', input.month))
    const last = { ...input, month: addMonths(input.month, -1) }
    return now.size === 0
      ? []
      : eachProject(last, (_, subject) => (now.has(subject) ? undefined : NOTHING_MORE))
  },
}

const MEANINGS: Readonly<Record<ProjectListId, { readonly label: Words; readonly meaning: Words }>> = {
  'permits-open': {
    label: { zh: '手续未办结的项目', en: 'Projects with open permits' },
    meaning: {
      zh: '至少有一项前期手续在办，或报表写明手续不齐的项目',
      en: 'Projects with a permit pending, or stated as not having all of them',
    },
  },
  problems: {
    label: { zh: '报有存在问题的项目', en: 'Projects with a problem reported' },
    meaning: {
      zh: '当月报表“存在问题”一栏有内容的项目',
      en: "Projects with a problem written in the month's report",
    },
  },
  'not-started': {
    label: { zh: '未开工的项目', en: 'Projects not started' },
    meaning: { zh: '当月报表写明未开工的项目', en: "Projects stated as not started in the month's report" },
  },
  added: {
    label: { zh: '新纳入的项目', en: 'Projects added' },
    meaning: {
      zh: '本月报送、上月没有报送的项目',
      en: 'Projects reported this month and not the month before',
    },
  },
  dropped: {
    label: { zh: '不再报送的项目', en: 'Projects dropped' },
    meaning: { zh: '上月报送、本月不再报送的项目', en: 'Projects reported the month before and no more' },
  },
}

/** A list of projects a bulletin may name. */
export interface ProjectList {
  readonly label: Words
  readonly meaning: Words
  readonly make: MakeList
}

export const PROJECT_LISTS: ReadonlyMap<string, ProjectList> = new Map(
  Object.entries(LISTED).map(([id, make]) => [id, { ...MEANINGS[id as ProjectListId], make }]),
)

const OTHER_PROBLEMS = { zh: '其他问题', en: 'Other problems' }
const NOTHING_MORE: Listed = { columns: {}, fields: [] }

const fieldsOf = (region: Region): Field[] => region.fields.filter(({ subject }) => subject === 'project')

/** Some tables only count the procedures, some only say that not all are there. */
const unnamed = (count: number | undefined): string =>
  count === undefined ? '报表未列明手续名称' : `${count}项在办，报表未列明名称`

const difference = (whole: FactValue | undefined, part: FactValue | undefined): number | undefined =>
  typeof whole === 'number' && typeof part === 'number' && whole > part ? whole - part : undefined

/** A cell's text as a sentence may quote it: on one line, without quotation marks around it and a full stop behind. */
function plainText(value: FactValue | undefined): string {
  if (typeof value !== 'string') return ''
  const line = value.replace(/\s*\n\s*/g, '；').trim()
  return (/^["“](.*)["”]$/.exec(line)?.[1] ?? line).replace(/[。；;]+$/, '').trim()
}

function eachProject(
  { region, view, month }: ListInput,
  listedAs: (value: ValueOf, subject: SubjectId) => Listed,
): ListedWithFields[] {
  const fields = fieldsOf(region)
  const names = fields.filter(({ kind }) => kind === 'name')
  return view.members('project', month).flatMap((subject: SubjectId) => {
    const value: ValueOf = (field) => traceValue(view, fields, { subject, field, month })?.value
    const listed = listedAs(value, subject)
    if (listed === undefined) return []
    const [name] = names.map((field) => value(field))
    return [
      {
        subject,
        name: typeof name === 'string' ? name : subject,
        division: view.findDivision(subject, month) ?? '',
        ...listed,
      },
    ]
  })
}
