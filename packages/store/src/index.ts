export type { EntryDraft, Store } from './store.ts'
export { StaleLedger } from './store.ts'
