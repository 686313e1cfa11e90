export type { Choice, FactValue, Field, FieldId, FieldKind, Span, Subject } from './field.ts'
