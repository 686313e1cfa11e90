import type { Division } from '../division/index.ts'
import type { Field, PermitSteps } from '../field/index.ts'

/** Everything a region pack says that is needed to understand a workbook. */
export interface Vocabulary {
  /** Of `fields.yaml`, and those of the permit steps. */
  readonly fields: readonly Field[]
  readonly divisions: readonly Division[]
  readonly permits: PermitSteps
}
