export type { ColumnsView, FilterColumn } from './column/column.ts'
export { cellOf } from './column/column.ts'
export type { Mask, ResultColumn } from './column/filter.ts'
export { evaluateColumns, filterRows } from './column/filter.ts'
export type { Form, Surroundings } from './meaning/compile.ts'
export { compile, compileTestsOf } from './meaning/compile.ts'
export type { Evaluate, Scope } from './meaning/evaluate.ts'
export { compileExpression, compileUnaryTests } from './meaning/evaluate.ts'
export type { Explained, Explanation } from './meaning/explain.ts'
export { decidingLegs, explain } from './meaning/explain.ts'
export { Decimal } from './number/decimal.ts'
export type { DecimalRounding } from './number/rounding.ts'
export type { ExpressionNames, PackExpression } from './pack-expression.ts'
export { readExpression } from './pack-expression.ts'
export type { LanguageError, SourcePlace } from './syntax/language-error.ts'
export { namesUsed, namesUsedElsewhere } from './syntax/names-used.ts'
export type { Parsed } from './syntax/parse.ts'
export { parseExpression, parseUnaryTests } from './syntax/parse.ts'
export { printExpression, printUnaryTests } from './syntax/print-tree.ts'
export type { HitPolicy, Test, Tree, TypeName, UnaryTests } from './syntax/tree.ts'
export { DateTimeValue } from './time/date-time-value.ts'
export { DayValue } from './time/day-value.ts'
export { DaysValue, MonthsValue, parseDuration } from './time/duration.ts'
export { TimeValue } from './time/time-value.ts'
export type { Checked, Declarations } from './type/check.ts'
export { checkExpression, checkUnaryTests } from './type/check.ts'
export { typesOfFields } from './type/field-type.ts'
export type { KnowsType } from './type/instance-of.ts'
export { isInstance } from './type/instance-of.ts'
export type { FunctionType, Type } from './type/type.ts'
export {
  ANY,
  contextOf,
  DATE,
  eitherOf,
  functionOf,
  listOf,
  memberOf,
  NUMBER,
  numberOf,
  TEXT,
  TRUTH,
} from './type/type.ts'
export { equal } from './value/equality.ts'
export { and } from './value/logic.ts'
export { compareValues } from './value/membership.ts'
export { order } from './value/order.ts'
export { printValue } from './value/print-value.ts'
export type { ContextValue, FunctionValue, Value } from './value/value.ts'
export { isContext, isList, RangeValue } from './value/value.ts'
