/** An exact quotient. It becomes a percentage only when printed, because how to cut it belongs to the indicator. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
}

/** 四舍五入 (half away from zero) or 截尾 (towards zero). */
export type Rounding = 'half-up' | 'truncate'
