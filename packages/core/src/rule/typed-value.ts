import type { PackValue } from '../pack/index.ts'
import { givenValue } from './given-value.ts'
import type { RuleInput, RuleMember } from './rule-set.ts'

type Typed = Pick<RuleInput, 'kind' | 'unit' | 'choices' | 'of'>

/**
 * What a person typed into a form for an input, as it is entered (填报值): nothing typed takes a value back. A list is typed
 * with commas or blanks between, a list of records one a line, its members with commas between in their order.
 * @returns `undefined` when it does not suit the input's kind
 */
export function readTyped(text: string, input: Typed): PackValue | undefined {
  const typed = text.trim()
  if (typed === '') return null
  const written = writtenOf(typed, input)
  return written === undefined || givenValue(written, input) === undefined ? undefined : written
}

/** What `readTyped` reads as this value. */
export function printTyped(written: PackValue, { kind, of }: Typed): string {
  if (written === null) return ''
  if (typeof written === 'boolean') return written ? '是' : '否'
  if (Array.isArray(written)) {
    if (kind !== 'list' || !of) return written.map((item) => printTyped(item, { kind: 'text' })).join('，')
    return written.map((item) => printMembers(item, of)).join('\n')
  }
  return typeof written === 'object' && of ? printMembers(written, of) : String(written)
}

const YES: Readonly<Record<string, boolean>> = {
  是: true,
  yes: true,
  true: true,
  否: false,
  no: false,
  false: false,
}

function writtenOf(typed: string, { kind, of }: Typed): PackValue | undefined {
  switch (kind) {
    case 'flag':
      return YES[typed.toLowerCase()]
    // 85 in a field that asks for a share means 85 %, never 8,500 %
    case 'percent':
    case 'points':
      return /(?:%|％|百分点)$/.test(typed) ? typed : `${typed}%`
    case 'list':
      if (!of)
        return typed
          .split(/[\s,，、;；]+/)
          .filter((item) => item !== '')
          .map(plainItem)
      return all(
        typed
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line) => readMembers(line, of)),
      )
    case 'record':
      return of && readMembers(typed, of)
    default:
      return typed
  }
}

/** In a list of nothing in particular a number is a number. */
const plainItem = (item: string): PackValue =>
  /^-?[0-9]{1,15}(?:\.[0-9]{1,6})?$/.test(item) ? Number(item) : item

function readMembers(line: string, of: readonly RuleMember[]): PackValue | undefined {
  const parts = line.split(/[,，]/)
  if (parts.length > of.length) return undefined
  const values = of.map((member, index) => readTyped(parts[index] ?? '', member))
  const stated = all(values)
  return stated && Object.fromEntries(of.map(({ id }, index) => [id, stated[index] ?? null]))
}

function printMembers(written: PackValue, of: readonly RuleMember[]): string {
  const held = typeof written === 'object' && written !== null && !Array.isArray(written) ? written : {}
  return of
    .map((member) => printTyped((held as Readonly<Record<string, PackValue>>)[member.id] ?? null, member))
    .join('，')
}

const all = (values: readonly (PackValue | undefined)[]): readonly PackValue[] | undefined =>
  values.every((value) => value !== undefined) ? values : undefined
