import type { Words } from '@groundbreak/core/finding'
import type { Breakdown } from '@groundbreak/core/indicator'
import type { Region } from '@groundbreak/core/region'
import { Refusal } from './refusal.ts'

/** Breakdowns the issue of every region knows, as far as its fields have them. */
const USUAL: readonly Breakdown[] = ['chain', 'park', 'level']

/** By what figures of the region are broken down on the screens (细分). */
export function breakdownsOf({ fields }: Region): { readonly id: Breakdown; readonly label: Words }[] {
  const named = USUAL.flatMap((id) => {
    const field = fields.find((one) => one.id === id && one.subject === 'project')
    return field ? [{ id, label: field.label }] : []
  })
  return [{ id: 'division', label: { zh: '旗县市区', en: 'Division' } }, ...named]
}

/** @throws Refusal when figures cannot be broken down by that; any choice field will do */
export function checkBreakdown(region: Region, by: Breakdown | undefined): void {
  const usual = breakdownsOf(region).map(({ id }) => id)
  const choices = region.fields.filter(({ kind, subject }) => kind === 'choice' && subject === 'project')
  const known = new Set([...usual, ...choices.map(({ id }) => id)])
  if (by === undefined || known.has(by)) return
  const all = [...known]
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
