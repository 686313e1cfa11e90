import { type Day, isMonth, type Month } from '@groundbreak/core/calendar'
import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'

/** What every view keeps in its address, so that a view is a link. */
export interface Address {
  /** Reported month looked at; undefined: the latest. */
  readonly month: Month | undefined
  /** As we knew it then: a day or an entry number; undefined: now. */
  readonly asOf: string | undefined
  /** Figure whose trace is open, as written by `writeTarget`. */
  readonly trace: string | undefined
}

const KEPT = ['month', 'asOf'] as const

/** A moment of recording as the address holds it: an entry of the ledger, or a day (also of an ISO time). */
export type Moment =
  | { readonly kind: 'entry'; readonly entry: number }
  | { readonly kind: 'day'; readonly day: Day }

export const readMoment = (asOf: string): Moment =>
  /^[0-9]{1,9}$/.test(asOf)
    ? { kind: 'entry', entry: Number(asOf) }
    : { kind: 'day', day: asOf.slice(0, 10) as Day }

/** True while an earlier time is looked at: nothing can be done then, only seen. */
export const useIsPast = (): boolean => useAddress().asOf !== undefined

export function useAddress(): Address {
  const search = useSearch()
  return useMemo(() => {
    const params = new URLSearchParams(search)
    const month = params.get('month')
    return {
      month: month !== null && isMonth(month) ? month : undefined,
      asOf: params.get('asOf') ?? undefined,
      trace: params.get('trace') ?? undefined,
    }
  }, [search])
}

export type SearchChange = Readonly<Record<string, string | undefined>>

/** Changes single parameters of the address; undefined takes one away. */
export function useChangeAddress(): (change: SearchChange, options?: { replace?: boolean }) => void {
  const [path, navigate] = useLocation()
  const search = useSearch()
  return useCallback(
    (change, options) => {
      const params = new URLSearchParams(search)
      for (const [name, value] of Object.entries(change)) {
        if (value === undefined || value === '') params.delete(name)
        else params.set(name, value)
      }
      const text = params.toString()
      navigate(text ? `${path}?${text}` : path, options)
    },
    [navigate, path, search],
  )
}

/** Any one parameter of the address as state, e.g. a filter or a chosen tab. */
export function useParameter(name: string): [string | undefined, (value: string | undefined) => void] {
  const search = useSearch()
  const change = useChangeAddress()
  const value = new URLSearchParams(search).get(name) ?? undefined
  return [value, useCallback((next) => change({ [name]: next }, { replace: true }), [change, name])]
}

/** Address of another page in the same month and as of the same day. */
export function useHref(): (path: string, more?: SearchChange) => string {
  const search = useSearch()
  return useCallback(
    (path, more = {}) => {
      const now = new URLSearchParams(search)
      const next = new URLSearchParams()
      for (const name of KEPT) {
        const value = now.get(name)
        if (value !== null) next.set(name, value)
      }
      for (const [name, value] of Object.entries(more)) {
        if (value === undefined) next.delete(name)
        else next.set(name, value)
      }
      const text = next.toString()
      return text ? `${path}?${text}` : path
    },
    [search],
  )
}
