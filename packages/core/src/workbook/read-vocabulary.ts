import { readDivisionLabel, readDivisions } from '../division/index.ts'
import { permitFields, readFields, readPermitSteps } from '../field/index.ts'
import type { PackNode } from '../pack/index.ts'
import { claimsOf, reportClaimedTwice, withoutClaimed } from './claimed-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The vocabulary all regions share, where a pack says `extends: standard`. */
export interface StandardNodes {
  readonly fields?: PackNode
  readonly permits?: PackNode
}

/**
 * Reads the vocabulary from the nodes of `fields.yaml`, `divisions.yaml` and `permits.yaml`; problems go to the nodes.
 * What divisions are called here is the label of fields of that kind. A word the pack gives to one field is taken from the standard field that had it: the pack has the last word.
 */
export function readVocabulary(nodes: {
  readonly fields: PackNode
  readonly divisions: PackNode
  readonly permits: PackNode
  readonly standard?: StandardNodes
}): Omit<Vocabulary, 'starts'> {
  const { standard = {} } = nodes
  const permits = readPermitSteps(nodes.permits, standard.permits)
  const label = readDivisionLabel(nodes.divisions)
  const named = readFields(nodes.fields, standard.fields).map((field) =>
    field.kind === 'division' && label ? { ...field, label } : field,
  )
  const fields = [...named, ...permitFields(permits)]
  const own = claimsOf(nodes.fields, nodes.permits)
  reportClaimedTwice(own)
  if (standard.fields) reportClaimedTwice(claimsOf(standard.fields, standard.permits))
  return {
    fields: standard.fields || standard.permits ? withoutClaimed(fields, own) : fields,
    divisions: readDivisions(nodes.divisions),
    permits,
  }
}
