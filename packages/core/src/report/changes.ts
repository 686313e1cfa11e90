import type { ValueChange } from './review.ts'
import type { ComparedRow, ReviewContext } from './review-context.ts'

/** Values that differ from the report that is corrected, else from last month's: by project, not by row (数值变动). */
export function findChanges(context: ReviewContext, rows: readonly ComparedRow[]): ValueChange[] {
  return rows.flatMap(({ row, subject, before, corrected }) => {
    const then = corrected ?? before
    if (!then) return []
    return [...row.values.values()].flatMap(({ field, value, cell }) => {
      const was = then.values.get(field)
      if (was === undefined || was === value) return []
      return [
        {
          subject,
          name: row.name,
          field,
          before: was,
          after: value,
          sheet: row.sheet,
          cell,
          expected: isExpected(context, field) && !corrected,
        },
      ]
    })
  })
}

/** Fields that move every month: amounts of the month and since January, progress, permits. */
function isExpected({ fields, checks }: ReviewContext, id: string): boolean {
  const field = fields.get(id)
  const moves = field?.span === 'month' || field?.span === 'year-to-date' || field?.span === 'since-start'
  return moves || checks.moving.includes(id) || field?.step !== undefined || field?.kind === 'text'
}
