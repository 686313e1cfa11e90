import type { UnderstandingView } from '@groundbreak/contract'
import type { Finding } from '@groundbreak/core/finding'
import { Failure } from '../../api/answered.tsx'
import { SheetGrid } from '../../components/sheet/sheet-grid.tsx'
import type { CellAt } from '../../components/sheet/sheet-model.ts'
import { cellAddress } from '../../components/sheet/sheet-model.ts'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import { SheetLegend } from './sheet-legend.tsx'
import { useSheetModel } from './use-sheet-model.ts'

const words = bilingual(
  { asWritten: '原表', sheets: '工作表', hidden: '（隐藏）' },
  { asWritten: 'As the clerk wrote it', sheets: 'Sheet', hidden: '(hidden)' },
)

interface SheetPaneProps {
  id: string
  understanding: UnderstandingView
  findings: readonly Finding[]
  sheet: string
  chosen: CellAt | undefined
  onChoose: (cell: CellAt) => void
  onSheet: (sheet: string) => void
}

/** The clerk's sheet, coloured by what was understood; the chosen cell says below what it holds. */
export function SheetPane({ id, understanding, findings, sheet, chosen, onChoose, onSheet }: SheetPaneProps) {
  const t = useWords(words)
  const say = useSay()
  const { model, cell, error, look } = useSheetModel(id, sheet, understanding)
  const address = chosen ? cellAddress(chosen) : undefined
  const here = findings.filter(
    (finding) =>
      finding.at.sheet === sheet &&
      address !== undefined &&
      (finding.at.cell === address || finding.at.cells?.includes(address)),
  )
  const held = chosen ? cell(chosen.row, chosen.column) : undefined
  return (
    <section className="review-sheet" aria-label={t.asWritten}>
      <div className="row apart">
        <h2>{t.asWritten}</h2>
        {understanding.sheets.length > 1 ? (
          <label className="labelled beside">
            <span className="label">{t.sheets}</span>
            <select className="select" value={sheet} onChange={(event) => onSheet(event.target.value)}>
              {understanding.sheets.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.name}
                  {one.hidden ? t.hidden : ''}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
      {error ? <Failure error={error} /> : null}
      <SheetGrid key={sheet} sheet={model} chosen={chosen} onChoose={onChoose} onSight={look} />
      <p className="cell-line" aria-live="polite">
        {address ? (
          <>
            <strong className="mono">{address}</strong> {held?.text}
            {held?.formula ? <span className="mono soft"> ={held.formula}</span> : null}
            {held?.comment ? <span className="soft"> “{held.comment}”</span> : null}
            {here.map((finding) => (
              <span key={finding.class} className={`cell-finding ${finding.severity}`}>
                {' '}
                · {say(finding.message)}
              </span>
            ))}
          </>
        ) : null}
      </p>
      <SheetLegend />
    </section>
  )
}
