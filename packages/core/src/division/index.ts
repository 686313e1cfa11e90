export type { Division, DivisionCode } from './division.ts'
