import type { ColumnAnswer } from '@groundbreak/contract'
import type { Region } from '@groundbreak/core/region'
import type { Books } from './books.ts'
import { FORGET, teachColumn } from './layouts.ts'
import type { Received } from './received.ts'
import { Refusal } from './refusal.ts'

/**
 * A person says what a column is: remembered as that division's layout, and found again when columns move.
 * @throws Refusal when column, field or division is not known
 */
export async function mapColumn(
  books: Books,
  region: Region,
  received: Pick<Received, 'understanding' | 'review' | 'answers'>,
  answer: ColumnAnswer,
  by: string,
): Promise<void> {
  const table = received.understanding?.tables.find(
    ({ sheet, columns }) => sheet === answer.sheet && columns.some(({ column }) => column === answer.column),
  )
  const column = table?.columns.find((one) => one.column === answer.column)
  if (!table || !column) throw unknown('column', answer.column)
  const known = region.fields.some(({ id, subject }) => id === answer.field && subject === table.subject)
  if (answer.field !== 'ignore' && answer.field !== FORGET && !known) throw unknown('field', answer.field)
  const { understanding, answers } = received
  const division = answers.division ?? understanding?.division.value
  if (division === undefined) {
    throw new Refusal('received.division-unknown', 'not-now', {
      words: { zh: '还不知道是哪个地区的报表', en: 'it is not known yet which division this is from' },
      remedy: { zh: '先选择报送单位，再指定列', en: 'choose the division first, then map the column' },
    })
  }
  await teachColumn(
    books,
    {
      division,
      subject: table.subject,
      path: column.key,
      field: answer.field,
      ...(answer.unit === undefined ? {} : { unit: answer.unit }),
    },
    by,
  )
}

const unknown = (what: 'column' | 'field', name: string): Refusal =>
  new Refusal(`received.no-${what}`, 'invalid', {
    words: {
      zh: what === 'column' ? `表中没有第 ${name} 列` : `没有字段“${name}”`,
      en: what === 'column' ? `the table has no column ${name}` : `there is no field "${name}"`,
    },
    remedy: { zh: '从列表中选择', en: 'choose one from the list' },
  })
