export type { Whence } from '../ledger/index.ts'
export type { Column, Portfolio } from './portfolio.ts'
