import type { ListedProject } from '@groundbreak/core/bulletin'
import type { Month } from '@groundbreak/core/calendar'
import type { FactValue, Field } from '@groundbreak/core/field'
import type { LedgerView, SubjectId } from '@groundbreak/core/ledger'
import type { Region } from '@groundbreak/core/region'

interface ListInput {
  readonly region: Region
  readonly view: LedgerView
  readonly month: Month
}

/** Lists of projects a bulletin may name: which projects, and what is printed of each. */
export const PROJECT_LISTS: Readonly<Record<string, (input: ListInput) => readonly ListedProject[]>> = {
  /** Permits still open, by project. */
  'permits-open': (input) => {
    const steps = fieldsOf(input.region).filter(({ kind }) => kind === 'permit')
    return eachProject(input, (value) => {
      const open = steps.filter((step) => value(step) === 'pending').map(({ label }) => label.zh)
      return open.length === 0 ? undefined : { missing: open.join('、'), count: String(open.length) }
    })
  },
  /** Problems the divisions wrote down. */
  problems: (input) => {
    const problem = fieldsOf(input.region).find(({ id }) => id === 'problem')
    return eachProject(input, (value) => {
      const text = problem && value(problem)
      return typeof text === 'string' && text.trim() !== '' ? { problem: text } : undefined
    })
  },
  /** Planned projects that have not started. */
  'not-started': (input) => {
    const fields = fieldsOf(input.region)
    const started = fields.find(({ id }) => id === 'started')
    const planned = fields.find(({ id }) => id === 'planStart')
    return eachProject(input, (value) =>
      started && value(started) === false
        ? { planned: String((planned && value(planned)) ?? '') }
        : undefined,
    )
  },
}

const fieldsOf = (region: Region): Field[] => region.fields.filter(({ subject }) => subject === 'project')

type Columns = Readonly<Record<string, string>>
type ValueOf = (field: Field) => FactValue | undefined

function eachProject(
  { region, view, month }: ListInput,
  columnsOf: (value: ValueOf) => Columns | undefined,
): ListedProject[] {
  const texts = fieldsOf(region).filter(({ kind }) => kind === 'name')
  return view.members('project', month).flatMap((subject: SubjectId) => {
    const value: ValueOf = (field) => view.findValue(subject, field, month)?.value
    const columns = columnsOf(value)
    if (columns === undefined) return []
    const [name] = texts.map((field) => value(field))
    return [
      {
        subject,
        name: typeof name === 'string' ? name : subject,
        division: view.findDivision(subject, month) ?? '',
        columns,
      },
    ]
  })
}
