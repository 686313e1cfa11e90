import type { LightView } from '@groundbreak/contract'
import { useRegion } from '../../api/region.tsx'
import { bilingual, useSay, useWords } from '../../i18n/language.tsx'
import './mark.css'

const SHAPES: Record<Exclude<LightView['shape'], 'ring'>, string> = {
  triangle: 'M6 0.5 11.7 11H0.3Z',
  diamond: 'M6 0.3 11.7 6 6 11.7 0.3 6Z',
  circle: 'M6 0.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z',
  square: 'M1 1h10v10H1Z',
}
const RING = 'M6 1.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6Z'

const words = bilingual({ none: '未判定' }, { none: 'not judged' })

/** The shape alone, filled with the light's colour; the pack says which shape belongs to which light. */
export function LightShape({ light, shape }: { light: string; shape: LightView['shape'] | undefined }) {
  const path = shape === undefined || shape === 'ring' ? undefined : SHAPES[shape]
  return (
    <svg className={`light-shape ${path ? light : 'none'}`} viewBox="0 0 12 12" aria-hidden="true">
      {path ? <path d={path} /> : <path d={RING} className="ring" />}
    </svg>
  )
}

/** A warning light: told apart by shape and word, not by colour alone. */
export function LightMark({ light }: { light: string }) {
  const t = useWords(words)
  const say = useSay()
  const view = useRegion().lights.find((one) => one.id === light)
  return (
    <span className="light-mark">
      <LightShape light={light} shape={view?.shape} />
      <span>{view ? say(view.label) : light === '' ? t.none : light}</span>
    </span>
  )
}
