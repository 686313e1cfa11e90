/** A time that says midnight is a day (`2022-10-31T00:00:00.000` → `2022-10-31`). */
export const dayOf = (iso: string): string => iso.replace(/T00:00:00(?:\.0+)?Z?$/, '')
