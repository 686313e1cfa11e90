/** Built-in functions whose names hold words of the grammar, so that a parser has to know them as wholes. */
export const SPACED_FUNCTIONS = [
  'date and time',
  'years and months duration',
  'days and time duration',
  'string join',
  'list contains',
] as const
