/** Money in whole fen (分), an exact integer: 1 yuan = 100 fen, 1 万元 = 1,000,000 fen, 1 亿元 = 10,000,000,000 fen. */
export type Fen = number

/** Units in which money is written, with the number of fen in one of them. */
export const MONEY_UNITS = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  百万元: 100_000_000,
  千万元: 1_000_000_000,
  亿元: 10_000_000_000,
} as const satisfies Record<string, Fen>

export type MoneyUnit = keyof typeof MONEY_UNITS
