/** Kinds of files that can be read, as a file chooser wants them. */
export const KINDS = '.xlsx,.xlsm,.xls,.ods,.csv'
