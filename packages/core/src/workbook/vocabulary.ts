import type { Division } from '../division/index.ts'
import type { Field, FieldId, PermitSteps } from '../field/index.ts'

/** Everything a region pack says that is needed to understand a workbook. */
export interface Vocabulary {
  /** Of `fields.yaml`, and those of the permit steps. */
  readonly fields: readonly Field[]
  readonly divisions: readonly Division[]
  readonly permits: PermitSteps
  /** Fields that say on which day work began: no report can lie before it. */
  readonly starts: readonly FieldId[]
}
