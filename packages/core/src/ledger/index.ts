export type { AsOf } from './as-of.ts'
export { instantOf } from './as-of.ts'
export { canonicalJson, canonicalText } from './canonical.ts'
export type { ChainVerdict, SealedEntry, Sm3 } from './chain.ts'
export { CHAIN_START, sealEntry, verifyChain } from './chain.ts'
export { Dictionary } from './dictionary.ts'
export type {
  CellRef,
  Entry,
  EntryDraft,
  EntryHead,
  EntryKind,
  EntryPlace,
  Fact,
  FileName,
  SubjectId,
} from './entry.ts'
export { SAYS_FLAG, SAYS_NOTHING, SAYS_NUMBER, SAYS_TEXT } from './fact-columns.ts'
export type { Identity } from './identity.ts'
export { getIdentity } from './identity.ts'
export { isLasting } from './lasting.ts'
export { LedgerIndex } from './ledger-index.ts'
export type { LedgerView } from './ledger-view.ts'
export type { Duplicate } from './membership.ts'
export type { Statement } from './statement.ts'
export type { Whence } from './whence.ts'
