import {
  call,
  type SheetCell,
  type SheetRow,
  type SheetWindow,
  type UnderstandingView,
} from '@groundbreak/contract'
import type { FieldKind } from '@groundbreak/core/field'
import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { currentActor } from '../../api/actor.ts'
import { useRegion } from '../../api/region.tsx'
import { findCell, type SheetModel } from '../../components/sheet/sheet-model.ts'

/** Rows asked for at once. */
const CHUNK = 200

const TINT: Partial<Record<FieldKind, string>> = {
  money: 'tint-money',
  date: 'tint-date',
  year: 'tint-date',
  permit: 'tint-permit',
}

interface SheetReading {
  readonly model: SheetModel
  readonly cell: (row: number, column: number) => SheetCell | undefined
  readonly error: Error | null
  /** Told which rows are in sight, from 0. */
  readonly look: (top: number, bottom: number) => void
}

/** A sheet read piece by piece as it is scrolled, with the understanding laid over it. */
export function useSheetModel(id: string, sheet: string, understanding: UnderstandingView): SheetReading {
  const [wanted, setWanted] = useState<readonly number[]>([0])
  const look = useCallback((top: number, bottom: number) => {
    const chunks: number[] = []
    for (let chunk = Math.floor(top / CHUNK); chunk <= Math.floor(bottom / CHUNK); chunk += 1)
      chunks.push(chunk)
    setWanted((before) => {
      const missing = chunks.filter((chunk) => !before.includes(chunk))
      return missing.length === 0 ? before : [...before, ...missing]
    })
  }, [])
  const { windows, error } = useQueries({
    queries: wanted.map((chunk) => {
      const sent = {
        params: { id, sheet },
        query: { top: String(chunk * CHUNK + 1), bottom: String((chunk + 1) * CHUNK) },
      }
      return {
        queryKey: ['GET /api/received/:id/sheets/:sheet', sent],
        queryFn: () => call('GET /api/received/:id/sheets/:sheet', sent, { actor: currentActor() }),
      }
    }),
    combine: (results) => ({
      windows: results.flatMap((result) => (result.data ? [result.data] : [])),
      error: results.find((result) => result.error)?.error ?? null,
    }),
  })
  const tints = useTints(sheet, understanding)
  return useMemo(() => {
    const rows = new Map(windows.flatMap((window) => window.rows.map((row) => [row.row - 1, row] as const)))
    const cell = (row: number, column: number) => rows.get(row)?.cells[column] ?? undefined
    return { model: modelOf(sheet, understanding, windows, rows, cell, tints), cell, error, look }
  }, [windows, error, look, sheet, understanding, tints])
}

function modelOf(
  name: string,
  understanding: UnderstandingView,
  windows: readonly SheetWindow[],
  rows: ReadonlyMap<number, SheetRow>,
  cell: SheetReading['cell'],
  tints: ReadonlyMap<number, string>,
): SheetModel {
  const claimed = understanding.sheets.find((one) => one.name === name)
  const [first] = windows
  const columns = first?.columns ?? []
  return {
    name,
    rowCount: first?.rowCount ?? claimed?.rows ?? 1,
    columnCount: first?.columnCount ?? claimed?.columns ?? 1,
    text: (row, column) => cell(row, column)?.text ?? '',
    isNumber: (row, column) => cell(row, column)?.kind === 'number',
    merges: first?.merges ?? [],
    hiddenRows: new Set([...rows.values()].filter((row) => row.hidden).map((row) => row.row - 1)),
    hiddenColumns: new Set(columns.flatMap((column, at) => (column.hidden ? [at] : []))),
    role: (row) => rows.get(row)?.role,
    tint: (column) => tints.get(column),
    mark: (row, column) => cell(row, column)?.severity,
    comment: (row, column) => cell(row, column)?.comment,
  }
}

/** Columns (from 0) coloured by the kind of field they were understood as. */
function useTints(sheet: string, understanding: UnderstandingView): ReadonlyMap<number, string> {
  const { fields } = useRegion()
  return useMemo(() => {
    const kinds = new Map(fields.map((field) => [field.id, field.kind]))
    const tints = new Map<number, string>()
    for (const table of understanding.tables) {
      if (table.sheet !== sheet) continue
      for (const column of table.columns) {
        const at = findCell(`${column.column}1`)?.column
        if (at === undefined || tints.has(at)) continue
        const kind = kinds.get(column.field ?? column.fields[0] ?? '')
        tints.set(at, tintOf(column.by, kind))
      }
    }
    return tints
  }, [sheet, understanding, fields])
}

function tintOf(by: string, kind: FieldKind | undefined): string {
  if (by === 'ignored') return 'tint-ignored'
  if (by === 'derived') return 'tint-derived'
  if (kind === undefined) return 'tint-none'
  return TINT[kind] ?? 'tint-text'
}
