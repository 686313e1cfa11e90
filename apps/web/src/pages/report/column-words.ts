import type { ColumnUnderstanding } from '@groundbreak/core/workbook'
import { useFieldWords } from '../../api/field.ts'
import { printMonth } from '../../i18n/dates.ts'
import { bilingual, useLanguage, useWords } from '../../i18n/language.tsx'

export const columnWords = bilingual(
  {
    none: '未读懂',
    ignored: '忽略',
    derived: '推算，只核对',
    layout: '按本单位的版式',
    content: '按内容认出',
    where: { header: '表头', caption: '表上方', format: '数字格式', cell: '单元格', given: '人工指定' },
  },
  {
    none: 'not understood',
    ignored: 'ignored',
    derived: 'derived, checked only',
    layout: 'by this division’s layout',
    content: 'by its content',
    where: {
      header: 'heading',
      caption: 'above the table',
      format: 'number format',
      cell: 'cell',
      given: 'given',
    },
  },
)

/** Nothing was read from the column and nobody said to leave it. */
export const isUnknown = (column: ColumnUnderstanding): boolean =>
  column.by === 'none' && column.field === undefined && column.fields.length === 0

/** What a column was read as, in a few words. */
export function useReadAs(): (column: ColumnUnderstanding) => string {
  const t = useWords(columnWords)
  const { language } = useLanguage()
  const { label } = useFieldWords()
  return (column) => {
    if (column.by === 'ignored') return t.ignored
    const ids = column.field === undefined ? column.fields : [column.field]
    if (ids.length === 0) return column.by === 'derived' ? t.derived : t.none
    const names = ids.map(label).join('、')
    return column.period ? `${names} ${printMonth(column.period, language)}` : names
  }
}
