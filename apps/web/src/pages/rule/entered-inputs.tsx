import type { EnteredLine, EnteredView, RuleInputView, RuleView } from '@groundbreak/contract'
import { printTyped } from '@groundbreak/core/rule'
import { useActorName } from '../../api/actor-name.ts'
import { Answered } from '../../api/answered.tsx'
import { useAnswer } from '../../api/ask.ts'
import { useWhen } from '../../api/region.tsx'
import { useTime } from '../../api/time.ts'
import { Table } from '../../components/table/table.tsx'
import type { TableColumn } from '../../components/table/table-column.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { useIsPast } from '../../view/address.ts'
import { EnterForm } from './enter-form.tsx'
import { RuleValue } from './rule-value.tsx'
import { useSubjectName } from './subject-name.ts'

const words = bilingual(
  {
    lead: (period: string) => `${period} 期由人填报、不来自报表的要素。后填的为准，填过的都留在账本里。`,
    none: '这一期还没有人填报。',
    subject: '对象',
    input: '要素',
    value: '填报值',
    by: '谁',
    at: '时间',
    entry: '账目',
    taken: '已撤回',
  },
  {
    lead: (period) =>
      `Inputs of ${period} that people enter because no workbook states them. The last one entered holds; all of them stay in the ledger.`,
    none: 'Nobody has entered anything for this period.',
    subject: 'Who',
    input: 'Input',
    value: 'Entered',
    by: 'By',
    at: 'When',
    entry: 'Entry',
    taken: 'taken back',
  },
)

/** Inputs a rule needs and people enter: a form, and who entered what. */
export function EnteredInputs({ rule }: { rule: RuleView }) {
  const t = useWords(words)
  const { month, asOf } = useWhen()
  const past = useIsPast()
  const query = useAnswer('GET /api/rules/:id/entered', { params: { id: rule.id }, query: { month, asOf } })
  const inputs = rule.inputs.filter(({ entered }) => entered)
  return (
    <Answered query={query} lines={8}>
      {(view) => (
        <div className="stack">
          <p className="soft">{t.lead(view.period)}</p>
          {past ? null : <EnterForm rule={rule.id} inputs={inputs} view={view} />}
          <EnteredTable inputs={inputs} view={view} />
        </div>
      )}
    </Answered>
  )
}

/** As it was typed; yes and no in the reader's language. */
function Written({ value, input }: { value: EnteredLine['value']; input: RuleInputView | undefined }) {
  return typeof value === 'boolean' ? (
    <RuleValue cell={{ value, shown: '' }} />
  ) : (
    printTyped(value, input ?? { kind: 'text' })
  )
}

function EnteredTable({ inputs, view }: { inputs: readonly RuleInputView[]; view: EnteredView }) {
  const t = useWords(words)
  const say = useSay()
  const nameOf = useActorName()
  const printTime = useTime()
  const nameFor = useSubjectName(view)
  if (view.lines.length === 0) return <p className="soft">{t.none}</p>
  const known = new Map(inputs.map((input) => [input.id, input]))
  const label = ({ input }: EnteredLine) => say(known.get(input)?.label ?? { zh: input, en: input })
  const columns: TableColumn<EnteredLine>[] = [
    {
      id: 'subject',
      heading: t.subject,
      rowHead: true,
      sortKey: (line) => nameFor(line.subject),
      cell: (line) => nameFor(line.subject),
    },
    { id: 'input', heading: t.input, sortKey: label, cell: label },
    {
      id: 'value',
      heading: t.value,
      cell: (line) =>
        line.value === null ? (
          <span className="soft">{t.taken}</span>
        ) : (
          <Written value={line.value} input={known.get(line.input)} />
        ),
    },
    { id: 'by', heading: t.by, cell: (line) => nameOf(line.by) },
    { id: 'at', heading: t.at, cell: (line) => <span className="nowrap">{printTime(line.at)}</span> },
    { id: 'entry', heading: t.entry, numeric: true, cell: (line) => line.entry },
  ]
  return <Table columns={columns} rows={view.lines} rowKey={(line) => `${line.subject} ${line.input}`} />
}
