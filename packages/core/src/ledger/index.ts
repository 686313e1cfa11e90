export type { CellRef, Entry, EntryKind, Fact, FileName, SubjectId } from './entry.ts'
