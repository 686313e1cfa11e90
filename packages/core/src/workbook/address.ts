const LETTERS: string[] = []

/** `A` for column 0, `AA` for column 26. */
export function columnLetters(column: number): string {
  const known = LETTERS[column]
  if (known !== undefined) return known
  let rest = column
  let letters = ''
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters
    rest = Math.floor(rest / 26) - 1
  } while (rest >= 0)
  LETTERS[column] = letters
  return letters
}

/** A1 address of a cell counted from 0. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`
