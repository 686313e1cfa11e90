export type { PackProblem, PackValue } from './pack-node.ts'
export { PackNode } from './pack-node.ts'
export { readPackFile } from './read-pack-file.ts'
