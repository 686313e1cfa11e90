import type { Words } from '../finding/index.ts'
import { suggestion } from './nearest.ts'
import { UNQUOTED } from './yaml-mistakes.ts'

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

type Path = readonly (string | number)[]

/** The text a node was read from. */
export interface PackSource {
  /** Line and column (from 1) of a value, or of the character at an offset (from 0) inside a text. */
  place(path: Path, offset?: number): { readonly line: number; readonly column: number }
  /** Line and column of a key. */
  keyPlace(path: Path): { readonly line: number; readonly column: number }
  /** A number as it was typed: `1.10` is not `1.1` where a text is wanted. */
  written(path: Path): string | undefined
}

const START = { line: 1, column: 1 }
const NOWHERE: PackSource = { place: () => START, keyPlace: () => START, written: () => undefined }

/** Bounds of a number, both included. */
export interface Bounds {
  readonly least?: number
  readonly most?: number
  readonly whole?: boolean
}

/**
 * A place in a pack file that can be asked for what should be there. Asking for something that is missing
 * or of another kind reports a problem with file, line and remedy and returns a harmless stand-in, so that
 * one reading shows all problems; a pack with problems is never put to use.
 */
export class PackNode {
  readonly file: string
  readonly value: PackValue
  readonly path: Path
  readonly #source: PackSource
  readonly #problems: PackProblem[]

  constructor(file: string, value: PackValue, path: Path, source: PackSource, problems: PackProblem[]) {
    this.file = file
    this.value = value
    this.path = path
    this.#source = source
    this.#problems = problems
  }

  /** What stands for a file that is not there or cannot be read: asking it reports nothing, that was told already. */
  static nothing(file: string): PackNode {
    return new PackNode(file, null, [], NOWHERE, [])
  }

  /** Line of this value, from 1. */
  get line(): number {
    return this.#source.place(this.path).line
  }

  /** Problems found so far in what this node belongs to: a part with problems need not be looked at further. */
  get problemCount(): number {
    return this.#problems.length
  }

  /** Told at a line of the file, for what is found out after reading. @param line from 1 */
  problemOnLine(line: number, message: Words, remedy: Words): void {
    this.#problems.push({ file: this.file, line, column: 1, message, remedy })
  }

  /** @param offset of the character in this text that is wrong, from 0 */
  problem(message: Words, remedy: Words, offset?: number): void {
    this.#problems.push({ file: this.file, ...this.#source.place(this.path, offset), message, remedy })
  }

  has(key: string): boolean {
    return isMap(this.value) && Object.hasOwn(this.value, key) && this.value[key] !== null
  }

  /** The value under a key, also when it is missing (then a node holding null). */
  at(key: string | number): PackNode {
    const held: PackValue | undefined = Array.isArray(this.value)
      ? this.value[key as number]
      : isMap(this.value) && Object.hasOwn(this.value, key)
        ? this.value[key]
        : undefined
    return new PackNode(this.file, held ?? null, [...this.path, key], this.#source, this.#problems)
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

  /** A text that says something. */
  text(): string {
    if (typeof this.value === 'string' && this.value.trim() !== '') return this.value
    if (typeof this.value === 'number') return this.#source.written(this.path) ?? String(this.value)
    this.#expected({ zh: '文字', en: 'a text' })
    return ''
  }

  number(bounds: Bounds = {}): number {
    const { value } = this
    const { least, most, whole } = bounds
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.#expected({ zh: '数字', en: 'a number' })
      return least ?? 0
    }
    const tooSmall = least !== undefined && value < least
    const tooLarge = most !== undefined && value > most
    if (tooSmall || tooLarge || (whole === true && !Number.isInteger(value))) {
      this.problem(
        { zh: `“${this.#name()}”为 ${value}，超出范围`, en: `"${this.#name()}" is ${value}: out of range` },
        rangeWords(bounds),
      )
    }
    return value
  }

  flag(): boolean {
    if (typeof this.value === 'boolean') return this.value
    this.#expected({ zh: 'true 或 false', en: 'true or false' })
    return false
  }

  oneOf<Value extends string>(allowed: readonly Value[]): Value {
    const found = allowed.find((value) => value === this.value)
    if (found !== undefined) return found
    if (typeof this.value === 'string' && this.value !== '') {
      this.problem(
        {
          zh: `“${this.#name()}”不能写“${this.value}”`,
          en: `"${this.value}" cannot stand for "${this.#name()}"`,
        },
        suggestion(this.value, allowed),
      )
    } else this.#expected({ zh: `以下之一：${allowed.join('、')}`, en: `one of: ${allowed.join(', ')}` })
    return allowed[0] as Value
  }

  /** `{ zh: …, en: … }`; a plain text stands for both. */
  words(): Words {
    if (typeof this.value === 'string' || typeof this.value === 'number') {
      const text = this.text()
      return { zh: text, en: text }
    }
    if (isMap(this.value)) {
      this.onlyKeys(['zh', 'en'])
      return { zh: this.at('zh').text(), en: this.at('en').text() }
    }
    this.#expected({ zh: '文字，或 { zh: …, en: … }', en: 'a text, or { zh: …, en: … }' })
    return { zh: '', en: '' }
  }

  texts(): string[] {
    return this.items().map((item) => item.text())
  }

  /** Reports every key that is not among the allowed ones: a misspelt key must not pass in silence. */
  onlyKeys(allowed: readonly string[]): void {
    if (!isMap(this.value)) {
      if (this.value !== null) this.#expected({ zh: '键值表', en: 'a map of keys and values' })
      return
    }
    for (const key of Object.keys(this.value)) {
      if (allowed.includes(key)) continue
      this.#problems.push({
        file: this.file,
        ...this.#source.keyPlace([...this.path, key]),
        message: { zh: `不认识的键“${key}”`, en: `unknown key "${key}"` },
        remedy: /[()[\]+*<>=]/.test(key) ? UNQUOTED.remedy : suggestion(key, allowed),
      })
    }
  }

  #name(): string | number {
    const last = this.path.at(-1) ?? this.file
    return typeof last === 'number' ? `${this.path.at(-2) ?? this.file}[${last + 1}]` : last
  }

  #expected(what: Words): void {
    const empty = typeof this.value === 'string'
    const found =
      this.value === null
        ? { zh: '缺失', en: 'missing' }
        : empty && this.value === ''
          ? { zh: '是空的', en: 'empty' }
          : { zh: '类型不符', en: 'of another kind' }
    this.problem(
      { zh: `“${this.#name()}”${found.zh}`, en: `"${this.#name()}" is ${found.en}` },
      { zh: `此处应为${what.zh}`, en: `${what.en} should stand here` },
    )
  }
}

function rangeWords({ least, most, whole }: Bounds): Words {
  const [zh, en] = whole === true ? ['整数', 'a whole number'] : ['数字', 'a number']
  if (least !== undefined && most !== undefined) {
    return { zh: `写 ${least} 至 ${most} 的${zh}`, en: `write ${en} from ${least} to ${most}` }
  }
  if (least !== undefined) return { zh: `写不小于 ${least} 的${zh}`, en: `write ${en} of ${least} or more` }
  if (most !== undefined) return { zh: `写不大于 ${most} 的${zh}`, en: `write ${en} of ${most} or less` }
  return { zh: `写${zh}`, en: `write ${en}` }
}

function isMap(value: PackValue): value is { readonly [key: string]: PackValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
