import type { ReviewView, UnderstandingView } from '@groundbreak/contract'
import type { Finding } from '@groundbreak/core/finding'
import { Failure } from '../../api/answered.tsx'
import { SheetGrid } from '../../components/sheet/sheet-grid.tsx'
import type { CellAt } from '../../components/sheet/sheet-model.ts'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { CellStory } from './cell-story.tsx'
import { SheetLegend } from './sheet-legend.tsx'
import { useSheetModel } from './use-sheet-model.ts'

const words = bilingual(
  { asWritten: '原表', sheets: '工作表', hidden: '（隐藏）' },
  { asWritten: 'As the clerk wrote it', sheets: 'Sheet', hidden: '(hidden)' },
)

interface SheetPaneProps {
  id: string
  understanding: UnderstandingView
  review: ReviewView | undefined
  findings: readonly Finding[]
  sheet: string
  chosen: CellAt | undefined
  onChoose: (cell: CellAt) => void
  onSheet: (sheet: string) => void
}

/** The clerk's sheet, coloured by what was understood; the chosen cell says below what it was read as. */
export function SheetPane(props: SheetPaneProps) {
  const { id, understanding, review, findings, sheet, chosen, onChoose, onSheet } = props
  const t = useWords(words)
  const { model, cell, error, look } = useSheetModel(id, sheet, understanding)
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
      <CellStory
        understanding={understanding}
        review={review}
        findings={findings}
        sheet={sheet}
        chosen={chosen}
        cell={chosen ? cell(chosen.row, chosen.column) : undefined}
        role={chosen ? model.role(chosen.row) : undefined}
      />
      <SheetLegend />
    </section>
  )
}
