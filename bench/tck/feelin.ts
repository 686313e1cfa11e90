import { evaluate, isRange } from 'feelin'
import type { Definitions } from '../../packages/core/src/dmn/index.ts'
import {
  DateTimeValue,
  DayValue,
  Decimal,
  isContext,
  isList,
  parseDuration,
  RangeValue,
  TimeValue,
  type Value,
} from '../../packages/core/src/language/index.ts'

/** Marks what feelin gave an error for: the kit expects null there. */
const ERROR = null

/**
 * The value feelin gives for a decision that is one literal expression over input data and other such decisions.
 * Undefined for all other decisions: it reads no models.
 */
export function decideByFeelin(
  definitions: Definitions,
  name: string,
  inputs: ReadonlyMap<string, Value>,
): Value | undefined {
  const found = raw(definitions, name, inputs, 0)
  return found && fromFeelin(found.value)
}

function raw(
  definitions: Definitions,
  name: string,
  inputs: ReadonlyMap<string, Value>,
  depth: number,
): { readonly value: unknown } | undefined {
  const decision = definitions.decisions.find(({ variable }) => variable.name === name)
  const box = decision?.logic.box
  if (!decision || box?.kind !== 'literal' || depth > 20) return undefined
  const context: Record<string, unknown> = {}
  for (const { namespace, id } of decision.requires) {
    const input = definitions.inputs.find((one) => one.id === id)
    const other = definitions.decisions.find((one) => one.id === id)
    if (namespace !== undefined || (!input && !other)) return undefined
    if (input) context[input.variable.name] = toFeelin(inputs.get(input.variable.name) ?? null)
    if (!other) continue
    const inner = raw(definitions, other.variable.name, inputs, depth + 1)
    if (!inner) return undefined
    context[other.variable.name] = inner.value
  }
  try {
    return { value: evaluate(box.text, context).value }
  } catch {
    // It throws for what it cannot read; the kit counts that as no value.
    return { value: ERROR }
  }
}

function toFeelin(value: Value): unknown {
  if (value instanceof Decimal) return value.toNumber()
  if (isList(value)) return value.map(toFeelin)
  if (isContext(value)) return Object.fromEntries([...value].map(([key, held]) => [key, toFeelin(held)]))
  const isTemporal = typeof value === 'object' && value !== null && !(value instanceof RangeValue)
  return isTemporal ? evaluate(`@"${value}"`, {}).value : value
}

function fromFeelin(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return Number.isFinite(value) ? Decimal.fromNumber(value) : null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(fromFeelin)
  if (typeof value === 'function') return () => null
  if (isRange(value)) {
    const {
      start,
      end,
      'start included': low,
      'end included': high,
    } = value as unknown as Record<string, unknown>
    return new RangeValue(fromFeelin(start), fromFeelin(end), low === true, high === true)
  }
  const text = String(value)
  const temporal =
    DayValue.parse(text) ?? TimeValue.parse(text) ?? DateTimeValue.parse(text) ?? parseDuration(text)
  return temporal ?? new Map(Object.entries(value).map(([key, held]) => [key, fromFeelin(held)]))
}
