/** Words in both languages of the product. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** `error` must be mended (须改正), `doubt` can be accepted with a recorded reason (须确认), `info` is only told. */
export type Severity = 'error' | 'doubt' | 'info'

/** Where in a received file something was found. Cells in A1 style. */
export interface Place {
  readonly file?: string
  readonly sheet?: string
  readonly cell?: string
  /** All cells concerned, when more than one. */
  readonly cells?: readonly string[]
}

/** Something odd in the data (问题): collected and shown, never repaired, never dropped. */
export interface Finding {
  /** `room.what`, e.g. `value.unit-suspect`; the classes are listed in `catalogue.ts`. */
  readonly class: string
  readonly severity: Severity
  readonly at: Place
  /** Names file, sheet, cell and value, and what is wrong. */
  readonly message: Words
  /** What a person can do about it. */
  readonly remedy: Words
  /** The figures the message was made from, for programs. */
  readonly values: Readonly<Record<string, string | number>>
  /** Project concerned, once known. */
  readonly project?: string
}
