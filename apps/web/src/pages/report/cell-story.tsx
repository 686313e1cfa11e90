import type { ReviewView, SheetCell, UnderstandingView } from '@groundbreak/contract'
import type { Finding } from '@groundbreak/core/finding'
import type { ColumnUnderstanding, RowRole, TableUnderstanding } from '@groundbreak/core/workbook'
import type { ReactNode } from 'react'
import { useFieldWords } from '../../api/field.ts'
import { SeverityMark } from '../../components/mark/severity-mark.tsx'
import { type CellAt, cellAddress, columnLetters } from '../../components/sheet/sheet-model.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { columnWords, useReadAs } from './column-words.ts'

const words = bilingual<{
  empty: string
  hint: string
  path: string
  before: string
  notRead: string
  roles: Partial<Record<RowRole, string>>
}>(
  {
    empty: '空单元格',
    hint: '点一个单元格，这里说明它被读成什么。',
    path: '表头',
    before: '原来',
    notRead: '这一格不在表格里，没有读取。',
    roles: {
      title: '标题行，只用来认单位和月份',
      unit: '单位行',
      header: '表头行',
      group: '分组行，不是项目',
      total: '合计行：只用来核对，不入账',
      'of-which': '“其中”行：包含在上一行里，不入账',
      note: '附注行，不入账',
    },
  },
  {
    empty: 'empty cell',
    hint: 'Choose a cell to see what it was read as.',
    path: 'Heading',
    before: 'before',
    notRead: 'Outside any table: not read.',
    roles: {
      title: 'title row: only tells division and month',
      unit: 'row of units',
      header: 'heading row',
      group: 'group row, no project',
      total: 'row of totals: checked, never stored',
      'of-which': '"of which" row: inside the row above, not stored',
      note: 'note, not stored',
    },
  },
)

interface CellStoryProps {
  understanding: UnderstandingView
  review: ReviewView | undefined
  findings: readonly Finding[]
  sheet: string
  chosen: CellAt | undefined
  cell: SheetCell | undefined
  role: RowRole | undefined
}

/** What the chosen cell was read as: its headings, field and unit, what it replaces, what is odd about it. */
export function CellStory(props: CellStoryProps) {
  const t = useWords(words)
  const say = useSay()
  const { sheet, chosen, cell, role, findings } = props
  if (!chosen) return <p className="cell-story soft">{t.hint}</p>
  const address = cellAddress(chosen)
  const here = findings.filter(
    ({ at }) => at.sheet === sheet && (at.cell === address || at.cells?.includes(address)),
  )
  return (
    <div className="cell-story" aria-live="polite">
      <p>
        <strong className="mono">{address}</strong> {cell?.text || <span className="soft">{t.empty}</span>}
        {cell?.formula ? <span className="mono soft"> ={cell.formula}</span> : null}
        {cell?.comment ? <span className="soft"> “{cell.comment}”</span> : null}
      </p>
      <p className="small">
        {role !== undefined && t.roles[role] ? t.roles[role] : <Reading {...props} address={address} />}
      </p>
      {here.map((finding) => (
        <p key={`${finding.class}/${say(finding.message)}`} className="small">
          <SeverityMark severity={finding.severity} short /> {say(finding.message)}
        </p>
      ))}
    </div>
  )
}

function Reading({ understanding, review, sheet, chosen, address }: CellStoryProps & { address: string }) {
  const t = useWords(words)
  const columnText = useWords(columnWords)
  const readAs = useReadAs()
  const { value } = useFieldWords()
  const column = chosen ? findColumn(understanding.tables, sheet, chosen) : undefined
  if (!column) return t.notRead
  const change = review?.changes.find((one) => one.sheet === sheet && one.cell === address)
  const parts: ReactNode[] = [readAs(column)]
  if (column.unit) parts.push(`${column.unit.unit}（${columnText.where[column.unit.where]}）`)
  parts.push(`${t.path}：${column.path.join(' › ')}`)
  if (change) parts.push(`${t.before} ${value(change.field, change.before)}`)
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence
    <span key={index}>
      {index > 0 ? ' · ' : ''}
      {index === 0 ? <strong>{part}</strong> : part}
    </span>
  ))
}

/** The column of the table in which a cell lies. */
export function findColumn(
  tables: readonly TableUnderstanding[],
  sheet: string,
  { row, column }: CellAt,
): ColumnUnderstanding | undefined {
  const letters = columnLetters(column)
  const address = `${letters}${row + 1}`
  for (const table of tables) {
    const read = table.sheet === sheet && table.columns.find(({ cells }) => cells?.includes(address))
    if (read) return read
  }
  const table = tables.find(
    (one) =>
      one.sheet === sheet &&
      one.shape === 'list' &&
      row + 1 >= Math.min(one.firstRow, ...one.headerRows) &&
      row + 1 <= one.lastRow &&
      one.columns.some((known) => known.column === letters),
  )
  return table?.columns.find((known) => known.column === letters)
}
