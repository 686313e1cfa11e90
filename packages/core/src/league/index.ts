export type { League, Ranked, TiePolicy } from './league.ts'
export { rankDivisions, readLeagues } from './league.ts'
