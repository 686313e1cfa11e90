export type { Division, DivisionCode } from './division.ts'
export { readDivisions } from './read-divisions.ts'
