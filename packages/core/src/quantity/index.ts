export type { Fen, MoneyUnit } from './money.ts'
export { MONEY_UNITS } from './money.ts'
export type { Ratio, Rounding } from './ratio.ts'
