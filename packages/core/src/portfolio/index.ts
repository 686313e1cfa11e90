export type { Column, Portfolio, Whence } from './portfolio.ts'
