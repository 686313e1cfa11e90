import { compile, type FunctionValue, type LanguageError, type Tree, type Value } from '../language/index.ts'
import { BoxedTrees, type Names } from './boxed-tree.ts'
import type {
  Decision,
  DecisionService,
  Definitions,
  InputData,
  Knowledge,
  Reference,
} from './definitions.ts'
import { ItemTypes } from './item-types.ts'
import { memberNames } from './member-names.ts'
import { Problems } from './problems.ts'

type Known = ReadonlyMap<string, Value>
type Evaluate = (known: Known) => Value

type Node =
  | { readonly kind: 'input'; readonly element: InputData }
  | { readonly kind: 'decision'; readonly element: Decision }
  | { readonly kind: 'knowledge'; readonly element: Knowledge }
  | { readonly kind: 'service'; readonly element: DecisionService }

/** A file of a model made ready: its elements by id, its types, the files it imports by the names it gives them. */
interface Part {
  readonly definitions: Definitions
  readonly nodes: ReadonlyMap<string, Node>
  readonly types: ItemTypes
  readonly importNames: ReadonlyMap<string, string>
}

/** Values of one evaluation, each element's once. `given` stands in front of what would be worked out. */
interface Evaluation {
  readonly inputs: Known
  readonly given: ReadonlyMap<string, Value>
  readonly done: Map<string, Value>
  readonly underWay: Set<string>
}

/** A decision model (DMN 1.5): decisions over inputs and over each other, compiled when first asked for. */
export class DecisionModel {
  readonly #main: Part
  readonly #parts = new Map<string, Part>()
  readonly #problems = new Problems()
  readonly #trees = new BoxedTrees(this.#problems)
  readonly #members: readonly string[]
  readonly #compiled = new Map<string, Evaluate>()
  /** Names that are functions of the world outside, such as `now`. */
  readonly #outside: Known

  constructor(main: Definitions, imported: readonly Definitions[], outside: Known = new Map()) {
    this.#outside = outside
    this.#members = memberNames([main, ...imported])
    for (const definitions of imported) this.#part(definitions, imported, [])
    this.#main = this.#part(main, imported, [])
  }

  /** What could not be understood, as far as it was needed. */
  get problems(): readonly LanguageError[] {
    return this.#problems.all
  }

  /** The value of a decision for these inputs; null when there is no such decision. */
  decide(name: string, inputs: Known): Value {
    const node = this.#named(name, 'decision')
    return node ? this.#value(this.#main, node, begin(inputs)) : null
  }

  /** What a decision service answers to these inputs. */
  serve(name: string, inputs: Known): Value {
    const node = this.#named(name, 'service')
    if (node?.kind !== 'service') return null
    const { inputDecisions, inputData } = node.element
    const given = [...inputData, ...inputDecisions].map((reference) => {
      const found = this.#find(this.#main, reference)
      return found ? (inputs.get(found.node.element.variable.name) ?? null) : null
    })
    return this.#service(this.#main, node.element, begin(inputs))(given)
  }

  #named(name: string, kind: Node['kind']): Node | undefined {
    return [...this.#main.nodes.values()].find(
      (node) => node.kind === kind && node.element.variable.name === name,
    )
  }

  #part(definitions: Definitions, all: readonly Definitions[], above: readonly string[]): Part {
    const known = this.#parts.get(definitions.namespace)
    if (known) return known
    const imports = definitions.imports.flatMap(({ namespace, name }) => {
      const other = all.find((one) => one.namespace === namespace)
      return other && !above.includes(namespace)
        ? [{ namespace, name, part: this.#part(other, all, [...above, definitions.namespace]) }]
        : []
    })
    const part: Part = {
      definitions,
      nodes: nodesOf(definitions),
      types: new ItemTypes(
        definitions,
        new Map(imports.map(({ name, part: other }) => [name, other.types])),
        this.#problems,
      ),
      importNames: new Map(imports.map(({ namespace, name }) => [namespace, name])),
    }
    this.#parts.set(definitions.namespace, part)
    return part
  }

  #find(part: Part, { namespace, id }: Reference): { readonly part: Part; readonly node: Node } | undefined {
    const home = namespace === undefined ? part : this.#parts.get(namespace)
    const node = home?.nodes.get(id)
    return home && node && { part: home, node }
  }

  #value(part: Part, node: Node, evaluation: Evaluation): Value {
    const key = `${part.definitions.namespace}#${node.element.id}`
    const given = evaluation.given.get(key)
    if (given !== undefined) return given
    const done = evaluation.done.get(key)
    if (done !== undefined) return done
    // a circle of requirements has no answer
    if (evaluation.underWay.has(key)) return null
    evaluation.underWay.add(key)
    const value = this.#worked(part, node, evaluation)
    evaluation.underWay.delete(key)
    evaluation.done.set(key, value)
    return value
  }

  #worked(part: Part, node: Node, evaluation: Evaluation): Value {
    switch (node.kind) {
      case 'input':
        return this.#input(part, node.element, evaluation)
      case 'decision':
        return this.#evaluate(part, node.element, () => this.#logic(part, node.element))(
          this.#knownTo(part, node.element.requires, evaluation),
        )
      case 'knowledge': {
        const { element } = node
        const own: Value[] = []
        const itself: FunctionValue = (args) => {
          const [value] = own
          return typeof value === 'function' ? value(args) : null
        }
        const parameters = element.logic.parameters.map(({ name }) => name)
        const known = new Map(this.#knownTo(part, element.requires, evaluation))
        known.set(element.variable.name, Object.assign(itself, { parameters }))
        own.push(this.#evaluate(part, element, (names) => this.#trees.function(element.logic, names))(known))
        return own[0] ?? null
      }
      case 'service':
        return this.#service(part, node.element, evaluation)
    }
  }

  #input(part: Part, { variable }: InputData, { inputs }: Evaluation): Value {
    const main = part === this.#main
    const alias = this.#main.importNames.get(part.definitions.namespace)
    const given = inputs.get(main || alias === undefined ? variable.name : `${alias}.${variable.name}`)
    const value = given ?? inputs.get(variable.name) ?? null
    return this.#conformed(part, variable.type, value)
  }

  /** A decision service as a function of its input data and input decisions, in this order. */
  #service(part: Part, service: DecisionService, outer: Evaluation): FunctionValue {
    const parameters = [...service.inputData, ...service.inputDecisions].flatMap((reference) => {
      const found = this.#find(part, reference)
      return found ? [found] : []
    })
    const call = (args: readonly Value[]): Value => {
      const given = new Map<string, Value>()
      for (const [at, found] of parameters.entries()) {
        const { variable, id } = found.node.element
        const arg = args[at] ?? null
        const value = this.#conformed(found.part, variable.type, arg)
        if (value === null && arg !== null) return null
        given.set(`${found.part.definitions.namespace}#${id}`, value)
      }
      const evaluation = { ...begin(outer.inputs), given }
      const results = service.outputs.flatMap((reference): [string, Value][] => {
        const found = this.#find(part, reference)
        return found
          ? [[found.node.element.variable.name, this.#value(found.part, found.node, evaluation)]]
          : []
      })
      const value = results.length === 1 ? (results[0]?.[1] ?? null) : new Map(results)
      return this.#conformed(part, service.variable.type, value)
    }
    return Object.assign(call, { parameters: parameters.map(({ node }) => node.element.variable.name) })
  }

  /** Values of required elements under their names; those of imported models inside the name of the import. */
  #knownTo(part: Part, requires: readonly Reference[], evaluation: Evaluation): Known {
    const known = new Map<string, Value>(this.#outside)
    for (const reference of requires) {
      const found = this.#find(part, reference)
      if (!found) continue
      const value = this.#value(found.part, found.node, evaluation)
      const { name } = found.node.element.variable
      const alias = found.part === part ? undefined : part.importNames.get(found.part.definitions.namespace)
      if (alias === undefined) known.set(name, value)
      else known.set(alias, new Map([...((known.get(alias) as Known | undefined) ?? []), [name, value]]))
    }
    return known
  }

  #logic(part: Part, { logic, variable, requires }: Decision): Tree {
    const content = this.#trees.tree(logic, this.#names(part, requires))
    return variable.type === undefined ? content : asType(content, variable.type)
  }

  #names(part: Part, requires: readonly Reference[], ...further: readonly string[]): Names {
    const names = requires.flatMap((reference) => {
      const found = this.#find(part, reference)
      const alias = found && found.part !== part && part.importNames.get(found.part.definitions.namespace)
      return found ? [alias || found.node.element.variable.name] : []
    })
    return {
      file: part.definitions.name,
      names: [...names, ...further, ...this.#outside.keys()],
      members: this.#members,
    }
  }

  #evaluate(part: Part, element: Decision | Knowledge, tree: (names: Names) => Tree): Evaluate {
    const key = `${part.definitions.namespace}#${element.id}`
    const known = this.#compiled.get(key)
    if (known) return known
    const names = this.#names(part, element.requires, element.variable.name)
    const made = this.#compile(part, tree(names), names.names)
    this.#compiled.set(key, made)
    return made
  }

  #compile(part: Part, tree: Tree, names: readonly string[]): Evaluate {
    const all = new Set(names)
    return compile<Known>(tree, {
      find: (name) => (all.has(name) ? (known) => known.get(name) ?? null : undefined),
      isOfModelType: part.types.isOf,
      allowsModelType: part.types.allows,
    })
  }

  #conformed(part: Part, type: string | undefined, value: Value): Value {
    if (type === undefined || type === 'Any') return value
    const tree = asType({ kind: 'name', name: 'value', start: 0 }, type)
    return this.#compile(part, tree, ['value'])(new Map([['value', value]]))
  }
}

const begin = (inputs: Known): Evaluation => ({
  inputs,
  given: new Map(),
  done: new Map(),
  underWay: new Set(),
})

const asType = (of: Tree, type: string): Tree => ({
  kind: 'as',
  of,
  type: { kind: 'named', name: type },
  start: 0,
})

function nodesOf({ inputs, decisions, knowledge, services }: Definitions): ReadonlyMap<string, Node> {
  const nodes: Node[] = [
    ...inputs.map((element): Node => ({ kind: 'input', element })),
    ...decisions.map((element): Node => ({ kind: 'decision', element })),
    ...knowledge.map((element): Node => ({ kind: 'knowledge', element })),
    ...services.map((element): Node => ({ kind: 'service', element })),
  ]
  return new Map(nodes.map((node) => [node.element.id, node]))
}
