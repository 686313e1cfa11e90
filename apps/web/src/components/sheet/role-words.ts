import type { RowRole } from '@groundbreak/core/workbook'
import { bilingual } from '../../i18n/language.tsx'

/** What a row is, in a word. */
export const roleWords = bilingual<Record<RowRole, string> & { hiddenRow: string }>(
  {
    title: '标题',
    unit: '单位',
    header: '表头',
    group: '分组',
    total: '合计',
    'of-which': '其中',
    project: '项目',
    note: '附注',
    empty: '空',
    hiddenRow: '隐藏行',
  },
  {
    title: 'title',
    unit: 'unit',
    header: 'header',
    group: 'group',
    total: 'total',
    'of-which': 'of which',
    project: 'project',
    note: 'note',
    empty: 'empty',
    hiddenRow: 'hidden row',
  },
)
