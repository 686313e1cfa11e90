import type { Words } from '../finding/index.ts'

/** Something wrong in a region pack, with the place and what to do (地区包问题). */
export interface PackProblem {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
  readonly message: Words
  readonly remedy: Words
}

export type PackValue =
  | string
  | number
  | boolean
  | null
  | readonly PackValue[]
  | { readonly [key: string]: PackValue }

/** Line and column (from 1) of a value inside its file. */
export type Locate = (path: readonly (string | number)[]) => {
  readonly line: number
  readonly column: number
}

/**
 * A place in a pack file that can be asked for what should be there. Asking for something that is missing
 * or of another kind reports a problem with file, line and remedy and returns a harmless stand-in, so that
 * one reading shows all problems; a pack with problems is never put to use.
 */
export class PackNode {
  readonly file: string
  readonly value: PackValue
  readonly path: readonly (string | number)[]
  readonly #locate: Locate
  readonly #problems: PackProblem[]

  constructor(
    file: string,
    value: PackValue,
    path: readonly (string | number)[],
    locate: Locate,
    problems: PackProblem[],
  ) {
    this.file = file
    this.value = value
    this.path = path
    this.#locate = locate
    this.#problems = problems
  }

  /** Line of this value, from 1. */
  get line(): number {
    return this.#locate(this.path).line
  }

  problem(message: Words, remedy: Words): void {
    this.#problems.push({ file: this.file, ...this.#locate(this.path), message, remedy })
  }

  has(key: string): boolean {
    return isMap(this.value) && this.value[key] !== undefined && this.value[key] !== null
  }

  /** The value under a key, also when it is missing (then a node holding null). */
  at(key: string | number): PackNode {
    const held: PackValue | undefined = Array.isArray(this.value)
      ? this.value[key as number]
      : isMap(this.value)
        ? this.value[key]
        : undefined
    return new PackNode(this.file, held ?? null, [...this.path, key], this.#locate, this.#problems)
  }

  /** Members of a list; empty and a problem when it is no list. */
  items(): PackNode[] {
    if (Array.isArray(this.value)) return this.value.map((_, index) => this.at(index))
    this.#expected({ zh: '列表', en: 'a list' })
    return []
  }

  /** Keys and values of a map, in the order of the file. */
  members(): [string, PackNode][] {
    if (isMap(this.value)) return Object.keys(this.value).map((key) => [key, this.at(key)])
    this.#expected({ zh: '键值表', en: 'a map of keys and values' })
    return []
  }

  text(): string {
    if (typeof this.value === 'string') return this.value
    if (typeof this.value === 'number') return String(this.value)
    this.#expected({ zh: '文字', en: 'a text' })
    return ''
  }

  number(): number {
    if (typeof this.value === 'number') return this.value
    this.#expected({ zh: '数字', en: 'a number' })
    return 0
  }

  flag(): boolean {
    if (typeof this.value === 'boolean') return this.value
    this.#expected({ zh: 'true 或 false', en: 'true or false' })
    return false
  }

  oneOf<Value extends string>(allowed: readonly Value[]): Value {
    const found = allowed.find((value) => value === this.value)
    if (found !== undefined) return found
    this.#expected({ zh: `以下之一：${allowed.join('、')}`, en: `one of: ${allowed.join(', ')}` })
    return allowed[0] as Value
  }

  /** `{ zh: …, en: … }`; a plain text stands for both. */
  words(): Words {
    if (typeof this.value === 'string') return { zh: this.value, en: this.value }
    if (isMap(this.value)) return { zh: this.at('zh').text(), en: this.at('en').text() }
    this.#expected({ zh: '文字，或 { zh: …, en: … }', en: 'a text, or { zh: …, en: … }' })
    return { zh: '', en: '' }
  }

  texts(): string[] {
    return this.items().map((item) => item.text())
  }

  /** Reports every key that is not among the allowed ones: a misspelt key must not pass in silence. */
  onlyKeys(allowed: readonly string[]): void {
    if (!isMap(this.value)) return
    for (const key of Object.keys(this.value)) {
      if (allowed.includes(key)) continue
      this.at(key).problem(
        { zh: `不认识的键“${key}”`, en: `unknown key "${key}"` },
        { zh: `可用的键：${allowed.join('、')}`, en: `keys that may stand here: ${allowed.join(', ')}` },
      )
    }
  }

  #expected(what: Words): void {
    const name = this.path.at(-1) ?? this.file
    const found =
      this.value === null ? { zh: '缺失', en: 'missing' } : { zh: '类型不符', en: 'of another kind' }
    this.problem(
      { zh: `“${name}”${found.zh}`, en: `"${name}" is ${found.en}` },
      { zh: `此处应为${what.zh}`, en: `${what.en} should stand here` },
    )
  }
}

function isMap(value: PackValue): value is { readonly [key: string]: PackValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
