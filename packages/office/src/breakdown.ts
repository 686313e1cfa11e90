import type { Words } from '@groundbreak/core/finding'
import type { Breakdown } from '@groundbreak/core/indicator'
import { breakdownFields, type Region } from '@groundbreak/core/region'
import { Refusal } from './refusal.ts'

/** By what figures of the region are broken down on the screens (细分). */
export function breakdownsOf({
  fields,
  divisionLabel,
}: Region): { readonly id: Breakdown; readonly label: Words }[] {
  return [
    { id: 'division', label: divisionLabel },
    ...breakdownFields(fields).map(({ id, label }) => ({ id, label })),
  ]
}

/** @throws Refusal when figures cannot be broken down by that */
export function checkBreakdown(region: Region, by: Breakdown | undefined): void {
  const all = breakdownsOf(region).map(({ id }) => id)
  if (by === undefined || all.includes(by)) return
  throw new Refusal('request.breakdown', 'invalid', {
    words: { zh: `不能按“${by}”细分`, en: `figures cannot be broken down by "${by}"` },
    remedy: { zh: `可用：${all.join('、')}`, en: `these are possible: ${all.join(', ')}` },
  })
}

/** @throws Refusal when a breakdown has no member named, or a member no breakdown, or there is no such member */
export function checkMember(
  by: Breakdown | undefined,
  member: string | undefined,
  known: () => readonly string[],
): void {
  if (by === undefined && member === undefined) return
  if (by !== undefined && member !== undefined && known().includes(member)) return
  const listed = by === undefined ? '' : known().join('、')
  throw new Refusal('request.member', 'invalid', {
    words:
      member === undefined
        ? {
            zh: '按什么细分已写明，还应写明是哪一个',
            en: 'a breakdown was named, but not which member of it',
          }
        : by === undefined
          ? { zh: `“${member}”属于哪种细分没有写明`, en: `"${member}" of which breakdown?` }
          : { zh: `细分中没有“${member}”`, en: `the breakdown has no "${member}"` },
    remedy: { zh: `可用：${listed || 'by + member'}`, en: `these are possible: ${listed || 'by + member'}` },
  })
}
