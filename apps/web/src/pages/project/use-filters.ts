import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { useChangeAddress } from '../../view/address.ts'
import type { Wanted } from './project-rows.ts'

const PREFIX = 'is.'

export interface Filters {
  readonly wanted: Wanted
  readonly search: (text: string) => void
  readonly chooseLight: (light: string | undefined) => void
  readonly filter: (column: string, value: string | undefined) => void
  readonly clear: () => void
}

/** Search and filters of the list, kept in the address: a filtered list is a link. */
export function useFilters(): Filters {
  const search = useSearch()
  const change = useChangeAddress()
  const wanted = useMemo<Wanted>(() => {
    const params = new URLSearchParams(search)
    const values = [...params].filter(([name]) => name.startsWith(PREFIX))
    return {
      text: params.get('q') ?? '',
      light: params.get('light') ?? undefined,
      values: Object.fromEntries(values.map(([name, value]) => [name.slice(PREFIX.length), value])),
    }
  }, [search])
  const replace = { replace: true }
  return {
    wanted,
    search: (text) => change({ q: text }, replace),
    chooseLight: (light) => change({ light }, replace),
    filter: (column, value) => change({ [PREFIX + column]: value }, replace),
    clear: () =>
      change(
        {
          q: undefined,
          light: undefined,
          ...Object.fromEntries(Object.keys(wanted.values).map((column) => [PREFIX + column, undefined])),
        },
        replace,
      ),
  }
}
