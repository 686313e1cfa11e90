import { type ContextValue, isContext, type Value } from '../value/value.ts'
import { builtIn, form } from './form.ts'
import { any, context, list, text } from './parameter.ts'

/** Of contexts (DMN 1.5, 10.3.4.12). */
export const CONTEXTS = [
  builtIn(
    'get value',
    form([context('m'), text('key')], (held, key) => held.get(key) ?? null),
  ),
  builtIn(
    'get entries',
    form([context('m')], (held) =>
      [...held].map(
        ([key, value]) =>
          new Map<string, Value>([
            ['key', key],
            ['value', value],
          ]),
      ),
    ),
  ),
  builtIn('context', form([list('entries')], fromEntries)),
  builtIn(
    'context put',
    form([context('context'), text('key'), any('value')], (held, key, value) => put(held, [key], value)),
    form([context('context'), list('keys'), any('value')], put),
  ),
  builtIn('context merge', form([list('contexts')], merge)),
]

function fromEntries(entries: readonly Value[]): Value {
  const made = new Map<string, Value>()
  for (const entry of entries) {
    if (!isContext(entry)) return null
    const key = entry.get('key')
    const value = entry.get('value')
    if (typeof key !== 'string' || value === undefined || made.has(key)) return null
    made.set(key, value)
  }
  return made
}

/** A copy with one entry changed or added, along a path of keys. */
function put(held: ContextValue, keys: readonly Value[], value: Value): Value {
  const [key, ...others] = keys
  if (typeof key !== 'string') return null
  if (others.length === 0) return new Map([...held, [key, value]])
  const inner = held.get(key) ?? null
  const changed = isContext(inner) ? put(inner, others, value) : null
  return changed === null ? null : new Map([...held, [key, changed]])
}

/** All entries; of two of one key the later one. */
function merge(contexts: readonly Value[]): Value {
  return contexts.every(isContext) ? new Map(contexts.flatMap((one) => [...one])) : null
}
