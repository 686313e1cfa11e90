import type { RegionView } from '@groundbreak/contract'
import type { Month } from '@groundbreak/core/calendar'
import { isMonth } from '@groundbreak/core/calendar'
import { createContext, useContext } from 'react'
import { useAddress } from '../view/address.ts'

const RegionContext = createContext<RegionView | undefined>(undefined)

export const RegionProvider = RegionContext.Provider

/** The region the server was started for; there from the first page on. */
export function useRegion(): RegionView {
  const region = useContext(RegionContext)
  if (!region) throw new Error('used outside the region')
  return region
}

/** The month and the day of knowledge looked at, as queries want them. */
export function useWhen(): { readonly month: Month; readonly asOf: string | undefined } {
  const region = useRegion()
  const { month, asOf } = useAddress()
  if (month !== undefined) return { month, asOf }
  if (region.month !== undefined) return { month: region.month, asOf }
  const running = region.today.slice(0, 7)
  if (!isMonth(running)) throw new Error(`the server's day is no day: ${region.today}`)
  return { month: running, asOf }
}
