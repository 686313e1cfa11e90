import type { Boxed, TypedBox } from './boxed.ts'
import type { Definitions, ItemDefinition } from './definitions.ts'

/** All names of a model that may stand behind a dot: components, entries, columns, and elements of imported models. */
export function memberNames(all: readonly Definitions[]): readonly string[] {
  const found = new Set<string>()
  const box = (typed: TypedBox): void => boxed(typed.box)
  const boxed = (one: Boxed): void => {
    switch (one.kind) {
      case 'context':
        for (const { variable, value } of one.entries) {
          if (variable) found.add(variable.name)
          box(value)
        }
        return
      case 'list':
        one.items.forEach(box)
        return
      case 'relation':
        for (const { name } of one.columns) found.add(name)
        for (const row of one.rows) row.forEach(box)
        return
      case 'invocation':
        for (const { value } of one.bindings) box(value)
        return
      case 'function':
        box(one.body)
        return
      case 'conditional':
        for (const part of [one.condition, one.yes, one.no]) box(part)
        return
      case 'filter':
        box(one.of)
        box(one.match)
        return
      case 'for':
      case 'some':
      case 'every':
        box(one.of)
        box(one.result)
        return
      case 'table':
        for (const { name } of one.outputs) if (name !== undefined) found.add(name)
        return
      case 'literal':
      case 'nothing':
        return
    }
  }
  const item = (one: ItemDefinition): void => {
    for (const component of one.components) {
      found.add(component.name)
      item(component)
    }
  }
  for (const { items, inputs, decisions, knowledge, services } of all) {
    items.forEach(item)
    for (const { variable } of [...inputs, ...decisions, ...knowledge, ...services]) found.add(variable.name)
    for (const { logic } of decisions) box(logic)
    for (const { logic } of knowledge) box(logic.body)
  }
  return [...found]
}
