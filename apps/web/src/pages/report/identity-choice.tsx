import type { RowMatch } from '@groundbreak/core/report'
import { PlaceButton } from '../../components/finding/place-button.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

export interface KnownProject {
  readonly subject: string
  readonly name: string
}

const words = bilingual(
  {
    row: (sheet: string, row: number) => `${sheet} 第 ${row} 行`.trim(),
    label: (name: string) => `“${name}”是`,
    isNew: '新项目',
    same: (name: string) => `就是“${name}”`,
    undo: '撤销认定',
  },
  {
    row: (sheet, row) => [sheet, `row ${row}`].filter(Boolean).join(', '),
    label: (name) => `"${name}" is`,
    isNew: 'a new project',
    same: (name) => `the same as "${name}"`,
    undo: 'Undo',
  },
)

interface IdentityChoiceProps {
  match: RowMatch
  candidates: readonly KnownProject[]
  sending: boolean
  /** A known project or `new`; undefined takes the answer back. */
  onIdentify: (subject: string | undefined) => void
  onPlace: (sheet: string, cell: string) => void
}

/** One row, and the projects it may be. */
export function IdentityChoice({ match, candidates, sending, onIdentify, onPlace }: IdentityChoiceProps) {
  const t = useWords(words)
  const isKnown = candidates.some(({ subject }) => subject === match.subject)
  return (
    <div className="identity-choice">
      <span>
        <PlaceButton
          sheet={match.sheet}
          cell={`A${match.row}`}
          text={t.row(match.sheet, match.row)}
          onPlace={onPlace}
        />{' '}
        {match.name}
      </span>
      <span className="row">
        <select
          className="select"
          aria-label={t.label(match.name)}
          disabled={sending}
          value={isKnown ? match.subject : 'new'}
          onChange={(event) => onIdentify(event.target.value)}
        >
          <option value="new">{t.isNew}</option>
          {candidates.map(({ subject, name }) => (
            <option key={subject} value={subject}>
              {t.same(name)}
            </option>
          ))}
        </select>
        {match.by === 'person' ? (
          <button type="button" className="button" disabled={sending} onClick={() => onIdentify(undefined)}>
            {t.undo}
          </button>
        ) : null}
      </span>
    </div>
  )
}
