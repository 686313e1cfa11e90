export type { LoadedRegion, Region } from './load-region.ts'
export { loadRegion, PACK_FILES } from './load-region.ts'
export type { RegionHead } from './region-head.ts'
