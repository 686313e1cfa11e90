import type { ProjectEvent } from '@groundbreak/core/report'
import { useFieldWords } from '../../api/field.ts'
import { PlaceButton } from '../../components/finding/place-button.tsx'
import { bilingual, useWords } from '../../i18n/language.tsx'

type Kind = ProjectEvent['kind']

const words = bilingual<{
  kinds: Record<Kind, string>
  none: string
  parts: (count: number) => string
}>(
  {
    kinds: {
      new: '新增',
      gone: '不再报送',
      renamed: '改名',
      split: '拆分',
      merged: '合并',
      moved: '移交其他地区',
      'reported-twice': '两处报送',
    },
    none: '项目没有增减、改名或移交。',
    parts: (count) => `分为 ${count} 个`,
  },
  {
    kinds: {
      new: 'New',
      gone: 'Gone',
      renamed: 'Renamed',
      split: 'Split',
      merged: 'Merged',
      moved: 'Moved to another division',
      'reported-twice': 'Reported twice',
    },
    none: 'No project came, went, was renamed or moved.',
    parts: (count) => `into ${count}`,
  },
)

const KINDS: readonly Kind[] = ['reported-twice', 'gone', 'new', 'renamed', 'split', 'merged', 'moved']

interface EventListProps {
  events: readonly ProjectEvent[]
  onPlace: (sheet: string, cell: string) => void
}

export function EventList({ events, onPlace }: EventListProps) {
  const t = useWords(words)
  if (events.length === 0) return <p className="soft">{t.none}</p>
  return KINDS.map((kind) => {
    const some = events.filter((event) => event.kind === kind)
    if (some.length === 0) return null
    return (
      <section key={kind} className="change-kind">
        <h3>
          {t.kinds[kind]} <span className="count">{some.length}</span>
        </h3>
        <ul>
          {some.map((event) => (
            <li key={`${event.kind}/${'subject' in event ? event.subject : event.name}`}>
              <EventText event={event} />{' '}
              {'cell' in event ? (
                <PlaceButton sheet={event.sheet} cell={event.cell} onPlace={onPlace} />
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function EventText({ event }: { event: ProjectEvent }) {
  const t = useWords(words)
  const { division } = useFieldWords()
  switch (event.kind) {
    case 'new':
    case 'gone':
      return event.name
    case 'renamed':
      return (
        <>
          <s>{event.from}</s> → <strong>{event.to}</strong>
        </>
      )
    case 'split':
      return `${event.name}：${t.parts(event.into.length)}`
    case 'merged':
      return `${event.name} ← ${event.from.length}`
    case 'moved':
      return `${event.name}：${division(event.from)} → ${division(event.to)}`
    case 'reported-twice':
      return `${event.name}（${division(event.otherDivision)}）`
  }
}
