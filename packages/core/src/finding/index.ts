export type { Finding, Place, Severity, Words } from './finding.ts'
export { placedWords } from './placed-words.ts'
