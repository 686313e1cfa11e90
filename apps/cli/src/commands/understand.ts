import type { Understanding } from '@groundbreak/core/workbook'
import { understandFile } from '@groundbreak/office'
import type { Command } from '../command.ts'
import { jsonFinding, printFindings } from '../finding-lines.ts'
import { chosenPack } from '../opening.ts'
import { getFile } from '../received-files.ts'
import type { Terminal } from '../terminal.ts'

export const understandCommand: Command = {
  name: 'understand',
  operands: 'FILE',
  arity: [1, 1],
  words: {
    zh: '显示怎样识别一份报表，不存储任何内容',
    en: 'show how a workbook is understood, storing nothing',
  },
  options: [],
  async run(given, terminal) {
    const file = getFile(given.operands[0] ?? '')
    const reading = await understandFile(chosenPack(given, terminal), file)
    if (reading.kind === 'refused') {
      if (terminal.json)
        terminal.jsonValue({ file, status: 'refused', findings: reading.findings.map(jsonFinding) })
      else for (const line of printFindings(reading.findings, terminal.language)) terminal.line(line)
      return 1
    }
    if (reading.kind !== 'understood') throw new TypeError('the file was read but not understood')
    const { understanding, sheets } = reading
    if (terminal.json) terminal.jsonValue(jsonOf(understanding, sheets))
    else printUnderstanding(understanding, terminal)
    return understanding.findings.some(({ severity }) => severity === 'error') ? 1 : 0
  },
}

function jsonOf(understanding: Understanding, sheets: readonly { readonly name: string }[]): object {
  const { file, subject, division, period, tables, otherSheets, rows, findings } = understanding
  return {
    file,
    subject: subject ?? null,
    division: { value: division.value ?? null, evidence: division.evidence },
    period: { value: period.value ?? null, evidence: period.evidence },
    sheets: sheets.map(({ name }) => ({
      sheet: name,
      tables: tables.filter(({ sheet }) => sheet === name).map((table) => jsonTable(table, understanding)),
      because: otherSheets.find(({ sheet }) => sheet === name)?.because ?? null,
    })),
    stated: rows.length,
    findings: findings.map(jsonFinding),
  }
}

function jsonTable(table: Understanding['tables'][number], understanding: Understanding): object {
  const { subject, headerRows, firstRow, lastRow, columns, rows } = table
  return {
    subject,
    headerRows,
    firstRow,
    lastRow,
    columns: columns.map(({ column, path, field, fields, unit, period, by, hidden }) => ({
      column,
      path,
      field: field ?? null,
      fields,
      unit: unit ?? null,
      period: period ?? null,
      by,
      hidden,
    })),
    rows,
    stated: understanding.rows.filter(
      ({ sheet, row }) => sheet === table.sheet && row >= firstRow && row <= lastRow,
    ).length,
  }
}

function printUnderstanding(understanding: Understanding, terminal: Terminal): void {
  const { file, division, period, tables, otherSheets, rows, findings } = understanding
  terminal.line(`${file}  ${division.value ?? '?'}  ${period.value ?? '?'}  ${rows.length}`)
  for (const { sheet, because } of otherSheets) terminal.line(`  ${sheet}: ${because}`)
  for (const table of tables) {
    const { sheet, headerRows, firstRow, lastRow } = table
    terminal.line(`  ${sheet}  ${headerRows.join(',')}  ${firstRow}–${lastRow}`)
    for (const { column, path, field, unit, by } of table.columns) {
      const where = unit ? `${unit.unit} (${unit.where}${unit.cell ? ` ${unit.cell}` : ''})` : ''
      terminal.line(`    ${column.padEnd(3)} ${path.join(' › ')} → ${field ?? '?'} ${where} [${by}]`)
    }
  }
  for (const line of printFindings(findings, terminal.language)) terminal.line(line)
}
