import { type Division, readDivisions } from '../division/index.ts'
import { type Field, type PermitSteps, permitFields, readFields, readPermitSteps } from '../field/index.ts'
import type { PackNode } from '../pack/index.ts'

/** Everything a region pack says that is needed to understand a workbook. */
export interface Vocabulary {
  /** Of `fields.yaml`, and those of the permit steps. */
  readonly fields: readonly Field[]
  readonly divisions: readonly Division[]
  readonly permits: PermitSteps
}

/** Reads the vocabulary from the nodes of `fields.yaml`, `divisions.yaml` and `permits.yaml`; problems go to the nodes. */
export function readVocabulary(nodes: {
  readonly fields: PackNode
  readonly divisions: PackNode
  readonly permits: PackNode
}): Vocabulary {
  const permits = readPermitSteps(nodes.permits)
  return {
    fields: [...readFields(nodes.fields), ...permitFields(permits)],
    divisions: readDivisions(nodes.divisions),
    permits,
  }
}
