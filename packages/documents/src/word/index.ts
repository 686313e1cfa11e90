export type { WordText } from './word-text.ts'
export { readWordText } from './word-text.ts'
