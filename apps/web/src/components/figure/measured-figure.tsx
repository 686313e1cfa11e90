import type { Measured } from '@groundbreak/core/indicator'
import { bilingual, useWords } from '../../i18n/language.tsx'
import { targetOf } from '../../view/target.ts'
import { Figure } from './figure.tsx'
import { KnownOf } from './known-of.tsx'

const words = bilingual<Record<Measured['unit'], string>>(
  { count: '个', 元: '元', 万元: '万元', 亿元: '亿元', percent: '', points: '百分点' },
  { count: '', 元: 'yuan', 万元: '10k yuan', 亿元: '100m yuan', percent: '', points: 'points' },
)

/** Word for the unit of an indicator, empty where the print says it (`99%`). */
export const useUnitWords = () => useWords(words)

interface MeasuredFigureProps {
  figure: Measured
  by?: string | undefined
  withUnit?: boolean
}

/** A measured value as the server prints it; no value can be traced, too, where some state something. */
export function MeasuredFigure({ figure, by, withUnit = false }: MeasuredFigureProps) {
  const units = useUnitWords()
  const known = <KnownOf coverage={figure.coverage} />
  if (figure.value === null && figure.coverage === undefined) {
    return <span className="soft">{figure.shown}</span>
  }
  return (
    <>
      <Figure target={targetOf(figure, by)} text={figure.shown} />
      {withUnit && figure.value !== null && units[figure.unit] ? (
        <span className="unit"> {units[figure.unit]}</span>
      ) : null}
      {known}
    </>
  )
}
