import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { openWorkbook, PACK, readJson, tongliaoVocabulary, understandFile } from '../../test/tongliao.ts'
import type { StatedValue } from './understanding.ts'

const truth = readJson('fixtures/truth.json')
const vocabulary = tongliaoVocabulary()
const PERMIT_STATES: Record<string, string> = { D: 'done', P: 'pending', N: 'not-needed' }

type Row = Record<string, unknown> & {
  id: string
  row: number
  table: number
  permits?: string
  permitDates?: (string | null)[]
}

const projects = new Map<string, Record<string, unknown>>(
  truth.projects.map((project: { id: string }) => [project.id, project]),
)

/** What truth.json says of a field of a row, whether or not the layout has a column for it. */
function truthOf(row: Row, field: string): unknown {
  const [kind, step] = field.split('.')
  if (step !== undefined) {
    const at = truth.permitOrder.indexOf(step)
    return kind === 'permit' ? PERMIT_STATES[row.permits?.[at] ?? ''] : row.permitDates?.[at]
  }
  return field in row ? row[field] : projects.get(row.id)?.[field]
}

/** Fields a column of truth.json stands for. */
function fieldsOf(column: string): string[] {
  if (column === 'permits') return truth.permitOrder.map((step: string) => `permit.${step}`)
  const at = /^permit\.([0-9])$/.exec(column)?.[1]
  return at === undefined ? [column] : [`permit.${truth.permitOrder[Number(at)]}`]
}

const NOT_STORED = new Set(['rate', 'previous'])

describe('the 72 monthly workbooks', () => {
  for (const [index, file] of truth.files.entries()) {
    test(file.file, () => {
      const understanding = understandFile(join(PACK, 'demo', file.file), vocabulary)
      assert.equal(understanding.division.value, file.division)
      assert.equal(understanding.period.value, file.period)
      assert.deepEqual(
        understanding.findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message.en),
        [],
      )
      const rows: Row[] = truth.months[file.period].rows.filter((row: { file: number }) => row.file === index)
      assert.equal(understanding.rows.length, rows.length)
      for (const row of rows) {
        const sheet = file.sheets[row.table]
        const stated = understanding.rows.find(
          (one) => one.row === row.row && (sheet.sheet === null || one.sheet === sheet.sheet),
        )
        assert.ok(stated, `row ${row.row}`)
        const values = new Map(stated.values.map((value) => [value.field, value]))
        compareColumns(row, sheet.columns, values)
        for (const value of values.values()) {
          assert.deepEqual(value.value, truthOf(row, value.field), `${row.id} ${value.field}`)
          assert.equal(value.period, undefined)
        }
      }
    })
  }
})

function compareColumns(
  row: Row,
  columns: Record<string, string>,
  values: ReadonlyMap<string, StatedValue>,
): void {
  const cells = (row.cells ?? {}) as Record<string, string>
  for (const [column, letter] of Object.entries({ ...columns, ...cells })) {
    if (NOT_STORED.has(column)) continue
    for (const field of fieldsOf(column)) {
      const value = values.get(field)
      assert.ok(value, `${row.id} ${field}`)
      assert.equal(value.cell, cells[column] ?? `${letter}${row.row}`, `${row.id} ${field}`)
    }
  }
  row.permitDates?.forEach((date, at) => {
    if (date !== null)
      assert.equal(values.get(`permitDate.${truth.permitOrder[at]}`)?.value, date, `${row.id} date ${at}`)
  })
}

test('every row with content has a role; every project row states facts', () => {
  for (const file of truth.files) {
    const path = join(PACK, 'demo', file.file)
    const understanding = understandFile(path, vocabulary)
    const roles = new Map(
      understanding.tables.flatMap((table) =>
        table.rows.map(({ row, role }) => [`${table.sheet}!${row}`, role] as const),
      ),
    )
    const stated = new Set(understanding.rows.map(({ sheet, row }) => `${sheet}!${row}`))
    for (const sheet of openWorkbook(path).sheets) {
      if (!understanding.tables.some((table) => table.sheet === sheet.name)) continue
      for (let row = 0; row < sheet.rowCount; row += 1) {
        const filled = Array.from({ length: sheet.columnCount }, (_, column) => sheet.kind(row, column)).some(
          (kind) => kind !== 'empty',
        )
        const role = roles.get(`${sheet.name}!${row + 1}`)
        assert.equal(
          role !== undefined && (role !== 'empty' || !filled),
          true,
          `${file.file} ${sheet.name} ${row + 1}`,
        )
        assert.equal(stated.has(`${sheet.name}!${row + 1}`), role === 'project')
      }
    }
  }
})

test('the correction states what it corrects', () => {
  const understanding = understandFile(join(PACK, 'demo', truth.correction.file), vocabulary)
  assert.equal(understanding.division.value, truth.correction.division)
  assert.equal(understanding.period.value, truth.correction.period)
  const values = understanding.rows.flatMap((row) => row.values)
  for (const change of truth.correction.changes) {
    const value = values.find((one) => one.cell === change.cell && one.field === change.field)
    assert.equal(value?.value, change.after)
  }
})

describe('registers of signed projects', () => {
  for (const register of truth.promotion) {
    test(register.file, () => {
      const understanding = understandFile(join(PACK, 'demo', register.file), vocabulary)
      assert.equal(understanding.subject, 'agreement')
      assert.equal(understanding.period.value, `${register.year}-06`)
      assert.deepEqual(understanding.findings, [])
      assert.equal(understanding.rows.length, register.rows.length)
      for (const row of register.rows) {
        const values = new Map(
          understanding.rows.find((one) => one.row === row.row)?.values.map((one) => [one.field, one]),
        )
        for (const [field, letter] of Object.entries(register.columns)) {
          assert.deepEqual(
            [values.get(field)?.value, values.get(field)?.cell],
            [row[field], `${letter}${row.row}`],
            `${row.id} ${field}`,
          )
        }
        assert.equal(values.get('division')?.value, row.division)
      }
    })
  }

  test('one sheet for each division, before the city cleaned it', () => {
    const understanding = understandFile(
      join(PACK, 'demo/claims', truth.claims.file.split('/').at(-1)),
      vocabulary,
    )
    const cleaned = [
      ...truth.promotion.flatMap((register: { rows: Row[] }) => register.rows),
      ...truth.claims.extraRows,
    ]
    const known = new Map(cleaned.map((row: Row) => [row.id, row]))
    let compared = 0
    for (const sheet of truth.claims.sheets) {
      for (const { id, row } of sheet.rows) {
        const stated = understanding.rows.find((one) => one.sheet === sheet.sheet && one.row === row)
        const values = new Map(stated?.values.map((one) => [one.field, one]))
        for (const [field, letter] of Object.entries(sheet.columns)) {
          assert.deepEqual(
            [values.get(field)?.value, values.get(field)?.cell],
            [known.get(id)?.[field], `${letter}${row}`],
            `${id} ${field}`,
          )
        }
        assert.equal(values.get('division')?.value, sheet.division)
        assert.equal(values.get('started')?.value, known.get(id)?.started)
        compared += 1
      }
    }
    assert.equal(understanding.rows.length, compared)
  })
})
