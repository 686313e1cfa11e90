import type { Indicator } from './indicator.ts'

/**
 * The lead of a rate over the elapsed share of the year (超、欠序时进度) as a figure of its own: the one the pack defines, or
 * one in points with one digit, as bulletins print it.
 */
export function leadOf(rate: Indicator, indicators: readonly Indicator[]): Indicator {
  const own = indicators.find(({ measure }) => measure.kind === 'lead' && measure.of === rate.id)
  return (
    own ?? {
      id: rate.id,
      label: { zh: `${rate.label.zh}超（欠）序时进度`, en: `${rate.label.en}, ahead of the calendar` },
      meaning: {
        zh: `${rate.label.zh}减序时进度，单位百分点，先减后取整`,
        en: `${rate.label.en} less the elapsed share of the year, in points, subtracted before rounding`,
      },
      measure: { kind: 'lead', of: rate.id },
      show: { unit: 'points', digits: 1, rounding: 'half-up' },
    }
  )
}
