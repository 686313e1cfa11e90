/** How much one file may ask of the machine (读取限额). A file over a limit is refused whole, with `file.limits`. */
export interface ReadingLimits {
  /** Bytes of the file as sent. */
  readonly bytes: number
  /** Entries of the zip container. */
  readonly entries: number
  /** Bytes of one part, counted while inflating. */
  readonly partBytes: number
  /** Bytes of all parts read, counted while inflating. */
  readonly inflatedBytes: number
  /** Inflated ÷ compressed of one part, above `ratioFrom` inflated bytes. */
  readonly ratio: number
  readonly ratioFrom: number
  readonly strings: number
  /** Cells that hold something, of all sheets. */
  readonly cells: number
  /** Bytes of the columns they are kept in. */
  readonly cellBytes: number
  readonly sheets: number
}

/** A workbook of 100,000 rows × 30 columns (130 MB inflated, ratio 5) is inside; known bombs are not. */
export const READING_LIMITS: ReadingLimits = {
  bytes: 64 << 20,
  entries: 2_000,
  partBytes: 300 << 20,
  inflatedBytes: 400 << 20,
  ratio: 100,
  ratioFrom: 24 << 20,
  strings: 3_000_000,
  cells: 10_000_000,
  cellBytes: 192 << 20,
  sheets: 200,
}
