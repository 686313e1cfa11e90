import { rowsOfTables, tablesOfRows } from '@groundbreak/core/workbook'
import type { Reading, SentReading } from './request.ts'

export function sendable(reading: Reading): SentReading {
  if (reading.kind !== 'understood') return reading
  const { rows, ...understanding } = reading.understanding
  return { ...reading, understanding, stated: tablesOfRows(rows) }
}

export function received(sent: SentReading): Reading {
  if (sent.kind !== 'understood') return sent
  const { stated, ...reading } = sent
  return { ...reading, understanding: { ...reading.understanding, rows: rowsOfTables(stated) } }
}
