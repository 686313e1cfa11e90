/** Geometry of an official document after GB/T 9704-2012, in twips (1/20 point): A4, text block 156 × 225 mm. */
export const PAGE = {
  width: 11906,
  height: 16838,
  top: 2098,
  bottom: 1984,
  left: 1587,
  right: 1474,
  /** Distance of the page number from the lower edge: it stands 7 mm below the text block. */
  footer: 1247,
  /** 22 lines of this height fill the text block. */
  line: 579,
  /** One character of body type (3号, 16 pt). */
  character: 320,
  /** The issuing office's mark begins 35 mm below the upper edge of the text block. */
  redHead: 1984,
  /** The red line stands 4 mm below the document's number. */
  redLine: 227,
  /** Characters are set this much closer, so that 28 of them fill a line. */
  spacing: -5,
} as const

export const textWidth = (landscape: boolean): number =>
  landscape ? PAGE.height - PAGE.top - PAGE.bottom : PAGE.width - PAGE.left - PAGE.right

/** Characters as wide as they stand in a line of Chinese type: 1 for a Chinese one, ½ for a letter or digit. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1
  return width
}

/** Characters kept free at the right of the date (右空四字) and of the issuer, who is centred above it. */
export function signatureIndents(issuer: string, date: string): { issuer: number; date: number } {
  const dateIndent = 4
  const overhang = (widthInCharacters(issuer) - widthInCharacters(date)) / 2
  return { date: Math.max(dateIndent, overhang), issuer: Math.max(dateIndent - overhang, 0) }
}

/** Tables of so many rows are not divided between pages. */
export const SMALL_TABLE = 14
