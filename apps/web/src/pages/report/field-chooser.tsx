import type { ReceivedView } from '@groundbreak/contract'
import type { Subject } from '@groundbreak/core/field'
import { MONEY_UNITS } from '@groundbreak/core/quantity'
import type { ColumnUnderstanding } from '@groundbreak/core/workbook'
import { useState } from 'react'
import { useAct } from '../../api/ask.ts'
import { useBar } from '../../api/bar.ts'
import { useRegion } from '../../api/region.tsx'
import { useToast } from '../../components/feedback/toast.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'

const words = bilingual(
  {
    choose: '指定字段……',
    ignore: '忽略这一列',
    forget: '不再指定，按表头读',
    unit: '单位……',
    label: (column: string) => `${column} 列读作`,
    unitLabel: (column: string) => `${column} 列的单位`,
    taught: '已记住为本单位的版式，下月自动沿用',
    forgotten: '已不再指定',
  },
  {
    choose: 'Map to a field …',
    ignore: 'Ignore this column',
    forget: 'Not by hand: by its heading',
    unit: 'Unit …',
    label: (column) => `Column ${column} is read as`,
    unitLabel: (column) => `Unit of column ${column}`,
    taught: 'Remembered as this division’s layout for the months to come',
    forgotten: 'No longer set by hand',
  },
)

const FORGET = 'forget'

interface FieldChooserProps {
  received: ReceivedView
  sheet: string
  column: ColumnUnderstanding
  subject: Subject
  onDone: () => void
  onError: (error: Error | undefined) => void
}

/** Maps a column by hand. Amounts need a unit when none was read. What was taught can be taken back. */
export function FieldChooser({ received, sheet, column, subject, onDone, onError }: FieldChooserProps) {
  const t = useWords(words)
  const say = useSay()
  const toast = useToast()
  const { fields } = useRegion()
  const teach = useAct('POST /api/received/:id/columns')
  const bar = useBar('report', received.division)
  const [waiting, setWaiting] = useState<string>()
  const isTaught = column.by === 'layout' || column.by === 'ignored'
  const before = column.by === 'ignored' ? 'ignore' : isTaught ? (column.field ?? FORGET) : FORGET
  const unitBefore = column.unit?.where === 'given' ? column.unit.unit : undefined
  const send = (field: string, unit: string | undefined, onTaught: () => void) =>
    teach.mutate(
      {
        params: { id: received.id },
        body: { sheet, column: column.column, field, ...(unit === undefined ? {} : { unit }) },
      },
      {
        onSuccess: () => {
          onError(undefined)
          onTaught()
        },
        onError,
      },
    )
  const settle = (field: string, unit?: string) =>
    send(field, unit, () => {
      toast({
        text: field === FORGET ? t.forgotten : t.taught,
        undo: () => send(before, unitBefore, () => undefined),
      })
      onDone()
    })
  const choose = (id: string) => {
    if (id === '') return
    const needsUnit = fields.find((field) => field.id === id)?.kind === 'money' && column.unit === undefined
    if (needsUnit) setWaiting(id)
    else settle(id)
  }
  return (
    <span className="row">
      <select
        className="select"
        aria-label={t.label(column.column)}
        disabled={teach.isPending || bar !== undefined}
        title={bar}
        value={waiting ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t.choose}</option>
        <option value="ignore">{t.ignore}</option>
        {isTaught ? <option value={FORGET}>{t.forget}</option> : null}
        {fields
          .filter((field) => field.subject === subject)
          .map((field) => (
            <option key={field.id} value={field.id}>
              {say(field.label)}
            </option>
          ))}
      </select>
      {waiting ? (
        <select
          className="select"
          aria-label={t.unitLabel(column.column)}
          value=""
          onChange={(event) => settle(waiting, event.target.value)}
        >
          <option value="">{t.unit}</option>
          {Object.keys(MONEY_UNITS).map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </select>
      ) : null}
    </span>
  )
}
