export { isBuiltInName } from './built-in/library.ts'
export type { ColumnsView, FilterColumn } from './column/column.ts'
export { cellOf } from './column/column.ts'
export { columnProgram } from './column/column-program.ts'
export type { ColumnSurroundings } from './column/column-surroundings.ts'
export type { Mask, ResultColumn } from './column/filter.ts'
export { evaluateColumns, filterRows } from './column/filter.ts'
export { gatherVector, mapVector, missingIn, sliceVector, vectorOf } from './column/held-vector.ts'
export type { Chunk, RunVector, Vector } from './column/vector.ts'
export { asTruths, valueAt } from './column/vector.ts'
export { chooseVector } from './column/vector-choice.ts'
export { joinTruths } from './column/vector-logic.ts'
export type { RunVectorTest } from './column/vector-tests.ts'
export { runTests } from './column/vector-tests.ts'
export { calculateColumns, compareColumns, wholeColumn } from './column/whole-column.ts'
export type { Form, Surroundings } from './meaning/compile.ts'
export { compile, compileTestsOf } from './meaning/compile.ts'
export type { Explained, Explanation } from './meaning/explain.ts'
export { decidingLegs, explain } from './meaning/explain.ts'
export type { Scope } from './meaning/names.ts'
export { Decimal } from './number/decimal.ts'
export type { DecimalRounding } from './number/rounding.ts'
export type { ExpressionNames, PackExpression } from './pack-expression.ts'
export { readExpression } from './pack-expression.ts'
export { childrenOf } from './syntax/children.ts'
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
