import { SyntaxProblem } from './language-error.ts'
import { type FoundName, NameBook, wordEnd } from './name-book.ts'
import { signAt, skipBlank } from './signs.ts'
import type { Tree } from './tree.ts'

/** The parts of the grammar that others hold inside themselves. */
export interface Grammar {
  readonly expression: (reader: Reader) => Tree
  /** Sums and what binds closer: ends of intervals, right sides of comparisons. */
  readonly sum: (reader: Reader) => Tree
}

/** Expressions inside each other, and signs of a text, that are read before giving up. */
const DEEPEST = 200
export const LONGEST = 200_000

/**
 * A place in the text of an expression that moves from left to right. Names are matched against those in scope, so
 * there are no tokens beforehand: what a word belongs to depends on where it stands.
 */
export class Reader {
  readonly text: string
  readonly grammar: Grammar
  /** Names that may stand behind a dot or inside a filter. */
  readonly members: NameBook
  /** False while the end of an interval is read again, because `[` closes it: `]1..10[`. */
  filters = true
  #at = 0
  #depth = 0
  #scopes: NameBook[]

  constructor(text: string, names: Iterable<string>, members: Iterable<string>, grammar: Grammar) {
    this.text = text
    this.grammar = grammar
    this.members = new NameBook(members)
    this.#scopes = [new NameBook(names)]
  }

  get at(): number {
    return this.#at
  }

  /** Offset of what comes next, blanks and comments passed. */
  get start(): number {
    this.#at = skipBlank(this.text, this.#at)
    return this.#at
  }

  get isDone(): boolean {
    return this.start >= this.text.length
  }

  moveTo(at: number): void {
    this.#at = at
  }

  expression(): Tree {
    this.#depth += 1
    if (this.#depth > DEEPEST) {
      throw this.problem(
        {
          zh: `表达式嵌套超过${DEEPEST}层`,
          en: `expressions stand inside each other more than ${DEEPEST} deep`,
        },
        { zh: '拆成几个较短的表达式', en: 'divide it into several shorter ones' },
      )
    }
    const filters = this.filters
    this.filters = true
    const tree = this.grammar.expression(this)
    this.filters = filters
    this.#depth -= 1
    return tree
  }

  sum(): Tree {
    return this.grammar.sum(this)
  }

  /** Reads with further names in scope. */
  within<Result>(names: NameBook, read: () => Result): Result {
    const before = this.#scopes
    this.#scopes = [...before, names]
    const result = read()
    this.#scopes = before
    return result
  }

  /** Tries a reading; when it fails, stands again where it stood. */
  attempt<Result>(read: () => Result): Result | undefined {
    const [at, depth, scopes, filters] = [this.#at, this.#depth, this.#scopes, this.filters]
    try {
      return read()
    } catch (problem) {
      // Another reading of the same text is still to be tried.
      if (!(problem instanceof SyntaxProblem)) throw problem
      this.#at = at
      this.#depth = depth
      this.#scopes = scopes
      this.filters = filters
      return undefined
    }
  }

  /** The longest name in scope that stands next. */
  findName(): FoundName | undefined {
    const from = this.start
    let best: FoundName | undefined
    for (const scope of this.#scopes) {
      const found = scope.find(this.text, from)
      if (found && found.end >= (best?.end ?? 0)) best = found
    }
    return best
  }

  /** The word that stands next, empty when there is none. */
  peekWord(): string {
    const from = this.start
    return this.text.slice(from, wordEnd(this.text, from))
  }

  isWord(...words: readonly string[]): boolean {
    return words.includes(this.peekWord())
  }

  takesWord(word: string): boolean {
    if (this.peekWord() !== word) return false
    this.#at += word.length
    return true
  }

  expectWord(word: string): void {
    if (!this.takesWord(word)) throw this.unexpected(`“${word}”`, `"${word}"`)
  }

  peekSign(): string | undefined {
    return signAt(this.text, this.start)?.sign
  }

  /** Takes one of these signs when it stands next. */
  takesSign<Sign extends string>(...signs: readonly Sign[]): Sign | undefined {
    const found = signAt(this.text, this.start)
    const sign = signs.find((one) => one === found?.sign)
    if (sign !== undefined && found) this.#at = found.end
    return sign
  }

  expectSign<Sign extends string>(...signs: readonly Sign[]): Sign {
    const found = this.takesSign(...signs)
    if (found !== undefined) return found
    const [zh, en] = [
      signs.map((sign) => `“${sign}”`).join('或'),
      signs.map((sign) => `"${sign}"`).join(' or '),
    ]
    throw this.unexpected(zh, en)
  }

  problem(words: SyntaxProblem['words'], remedy: SyntaxProblem['remedy'], at = this.start): SyntaxProblem {
    return new SyntaxProblem(at, words, remedy)
  }

  unexpected(zh: string, en: string): SyntaxProblem {
    const next = this.peekWord() || signAt(this.text, this.start)?.sign || this.text[this.start]
    const found =
      next === undefined
        ? { zh: '表达式在此结束', en: 'the expression ends here' }
        : { zh: `此处是“${next}”`, en: `"${next}" stands here` }
    return this.problem(
      { zh: `此处应为${zh}，但${found.zh}`, en: `${en} is expected, but ${found.en}` },
      {
        zh: '检查括号、引号与运算符；含空格的名称须是已定义的字段',
        en: 'check brackets, quotes and operators; a name with spaces must be a known field',
      },
    )
  }
}
