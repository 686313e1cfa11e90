export type { Division, DivisionCode } from './division.ts'
export { DIVISION_KEYS, readDivisionLabel, readDivisions, readGroups } from './read-divisions.ts'
