export type { League, Ranked, TiePolicy } from './league.ts'
export { rankDivisions } from './league.ts'
export { LEAGUE_KEYS, readLeagues, TIES } from './read-leagues.ts'
