import {
  compileTestsOf,
  isContext,
  isInstance,
  isList,
  type KnowsType,
  parseUnaryTests,
  type Value,
} from '../language/index.ts'
import type { Written } from './boxed.ts'
import type { Definitions, ItemDefinition } from './definitions.ts'
import type { Problems } from './problems.ts'

const NOTHING = new Map<string, Value>()

/** The types of a model and of those it imports (item definitions): whether a value is of one of them. */
export class ItemTypes {
  readonly #items: ReadonlyMap<string, ItemDefinition>
  readonly #imported: ReadonlyMap<string, ItemTypes>
  readonly #problems: Problems
  readonly #tests = new Map<Written, (value: Value) => boolean>()

  constructor(definitions: Definitions, imported: ReadonlyMap<string, ItemTypes>, problems: Problems) {
    this.#items = new Map(definitions.items.map((item) => [item.name, item]))
    this.#imported = imported
    this.#problems = problems
  }

  /** Whether a value has the shape of a type, whatever values are allowed. Undefined when there is no such type. */
  readonly isOf: KnowsType = (value, name) => this.#knows(value, name, false)

  /** Whether a value also is one that is allowed. */
  readonly allows: KnowsType = (value, name) => this.#knows(value, name, true)

  #knows(value: Value, name: string, strict: boolean): boolean | undefined {
    const item = this.#items.get(name)
    if (item) return this.#suits(value, item, strict)
    const dot = name.indexOf('.')
    const home = dot < 0 ? undefined : this.#imported.get(name.slice(0, dot))
    if (!home) return undefined
    return home.#knows(value, name.slice(dot + 1), strict)
  }

  #suits(value: Value, item: ItemDefinition, strict: boolean): boolean {
    if (value === null) return false
    const members = item.isCollection && isList(value) ? value : undefined
    if (item.isCollection && !members) return false
    const suits = (members ?? [value]).every((one) => one === null || this.#isMember(one, item, strict))
    return suits && (!strict || this.#holds(item.constraint, value))
  }

  #isMember(value: Value, item: ItemDefinition, strict: boolean): boolean {
    if (item.components.length > 0) {
      if (!isContext(value)) return false
      return item.components.every((component) => {
        const held = value.get(component.name)
        return held !== undefined && (held === null || this.#suits(held, component, strict))
      })
    }
    if (item.function) {
      return (
        typeof value === 'function' && (value.parameters?.length ?? -1) === item.function.parameters.length
      )
    }
    const base = item.base?.replace(/^feel:/, '') ?? 'Any'
    const knows: KnowsType = (one, name) => this.#knows(one, name, strict)
    return (
      isInstance(value, { kind: 'named', name: base }, knows) && (!strict || this.#holds(item.allowed, value))
    )
  }

  #holds(written: Written | undefined, value: Value): boolean {
    if (!written) return true
    const known = this.#tests.get(written) ?? this.#compile(written)
    this.#tests.set(written, known)
    return known(value)
  }

  #compile(written: Written): (value: Value) => boolean {
    const parsed = parseUnaryTests(written.text, { file: '', line: written.line, column: 1, names: [] })
    if (!parsed.ok) {
      this.#problems.add(parsed.error)
      return () => true
    }
    const holds = compileTestsOf<typeof NOTHING>(parsed.tree, {
      find: () => undefined,
      isOfModelType: this.isOf,
    })
    return (value) => holds(value, NOTHING) === true
  }
}
