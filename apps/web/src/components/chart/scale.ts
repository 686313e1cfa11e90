/** Pixels for a value: geometry only, figures are always those of the server. */
export type Scale = (value: number) => number

export function linear(from: readonly [number, number], to: readonly [number, number]): Scale {
  const span = from[1] - from[0] || 1
  return (value) => to[0] + ((value - from[0]) / span) * (to[1] - to[0])
}

/** Round values for the lines of an axis, from at most the least value (or 0) to at least the greatest. */
export function axisTicks(greatest: number, least = 0, wanted = 4): number[] {
  if (greatest <= least) return [0, 1]
  const rough = (greatest - least) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough
  const ticks: number[] = []
  for (let count = Math.floor(least / step); count * step < greatest + step; count += 1)
    ticks.push(count * step)
  return ticks
}

/** A line through the points that have a value; a missing month breaks it. */
export function linePath(points: readonly (readonly [number, number] | undefined)[]): string {
  let pen = 'M'
  return points
    .map((point) => {
      const piece = point ? `${pen}${point[0].toFixed(1)} ${point[1].toFixed(1)}` : ''
      pen = point ? 'L' : 'M'
      return piece
    })
    .join('')
}
