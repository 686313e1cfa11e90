import type { ReceivedView, ReviewView, UnderstandingView } from '@groundbreak/contract'
import { useRegion } from '../../api/region.tsx'
import { LightShape } from '../../components/mark/light-mark.tsx'
import type { CellAt } from '../../components/sheet/sheet-model.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { plural } from '../../i18n/plural.ts'
import { ColumnTable } from './column-table.tsx'
import { isUnknown } from './column-words.ts'
import { RowRoles } from './row-roles.tsx'
import { Heading } from './understood-heading.tsx'

const words = bilingual(
  {
    rows: (count: number) => `读到 ${count} 行项目`,
    facts: (count: number) => `接收后入账 ${count} 项数据`,
    table: (sheet: string, headers: string, first: number, last: number) =>
      `${sheet ? `工作表“${sheet}”` : '本表'}：表头第 ${headers} 行，数据第 ${first}–${last} 行`,
    arranged: {
      turned: (sheet: string, first: number, last: number) =>
        `工作表“${sheet}”：表头竖排，一列一个项目，第 ${first}–${last} 行`,
      cards: (sheet: string, first: number, last: number) =>
        `工作表“${sheet}”：一项目一表，第 ${first}–${last} 行`,
    },
    notUnderstood: (count: number) =>
      count === 0 ? '每一列都读懂了。' : `${count} 列没有读懂，请指定或忽略。`,
    other: '没有表格的工作表',
    because: { empty: '空', hidden: '隐藏', 'no-table': '没有表格' },
    lights: '按这份数据会亮的灯',
  },
  {
    rows: (count) => `${plural(count, 'project row')} read`,
    facts: (count) => `${plural(count, 'fact')} will be stored on accept`,
    table: (sheet, headers, first, last) =>
      `${sheet ? `Sheet "${sheet}"` : 'The sheet'}: header in rows ${headers}, data in rows ${first}–${last}`,
    arranged: {
      turned: (sheet, first, last) =>
        `Sheet "${sheet}": headings run downwards, one project to a column, rows ${first}–${last}`,
      cards: (sheet, first, last) => `Sheet "${sheet}": one card for each project, rows ${first}–${last}`,
    },
    notUnderstood: (count) =>
      count === 0
        ? 'Every column was understood.'
        : `${plural(count, 'column')} not understood: map or ignore.`,
    other: 'Sheets without a table',
    because: { empty: 'empty', hidden: 'hidden', 'no-table': 'no table' },
    lights: 'Lights these figures would give',
  },
)

interface UnderstoodProps {
  received: ReceivedView
  understanding: UnderstandingView
  review: ReviewView | undefined
  chosen: { readonly sheet: string; readonly cell: CellAt | undefined }
  onPlace: (sheet: string, cell: string) => void
}

/** What was understood: division and month with their evidence, and every column with its field and unit. */
export function Understood({ received, understanding, review, chosen, onPlace }: UnderstoodProps) {
  const t = useWords(words)
  const say = useSay()
  const { lights } = useRegion()
  const unknown = understanding.tables.flatMap((table) => table.columns).filter(isUnknown)
  return (
    <div className="stack">
      <Heading received={received} understanding={understanding} onPlace={onPlace} />
      <p>
        {t.rows(understanding.rowCount)}
        {review ? ` · ${t.facts(review.factCount)}` : ''} · <strong>{t.notUnderstood(unknown.length)}</strong>
      </p>
      {understanding.tables.map((table) => (
        <section key={`${table.sheet}/${table.firstRow}`}>
          <h3>
            {table.shape === 'list'
              ? t.table(table.sheet, table.headerRows.join('、'), table.firstRow, table.lastRow)
              : t.arranged[table.shape](table.sheet, table.firstRow, table.lastRow)}
          </h3>
          <RowRoles table={table} onPlace={onPlace} />
          <ColumnTable received={received} table={table} chosen={chosen} onPlace={onPlace} />
        </section>
      ))}
      {understanding.otherSheets.length > 0 ? (
        <section>
          <h3>{t.other}</h3>
          <ul>
            {understanding.otherSheets.map((other) => (
              <li key={other.sheet}>
                {other.sheet} <span className="soft">{t.because[other.because]}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {review && review.lights.length > 0 ? (
        <section>
          <h3>{t.lights}</h3>
          <ul className="plain-list row">
            {review.lights.map(({ light, count }) => {
              const view = lights.find((one) => one.id === light)
              return (
                <li key={light} className="row">
                  <LightShape light={light} shape={view?.shape} /> {view ? say(view.label) : light}{' '}
                  <strong>{count}</strong>
                </li>
              )
            })}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
