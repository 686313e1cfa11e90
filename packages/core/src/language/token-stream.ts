import { SyntaxProblem } from './language-error.ts'
import type { Token } from './lexer.ts'

/** The tokens of one expression, read from left to right. */
export class TokenStream {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get next(): Token {
    return this.peek(0)
  }

  peek(ahead: number): Token {
    const found = this.#tokens[Math.min(this.#at + ahead, this.#tokens.length - 1)]
    if (!found) throw new RangeError('no tokens')
    return found
  }

  take(): Token {
    const token = this.next
    this.#at += 1
    return token
  }

  is(...texts: readonly string[]): boolean {
    const { kind, text } = this.next
    return (kind === 'sign' || kind === 'keyword') && texts.includes(text)
  }

  /** Takes the sign or keyword when it stands next. */
  takes(text: string): boolean {
    if (!this.is(text)) return false
    this.#at += 1
    return true
  }

  expect(text: string): Token {
    if (this.is(text)) return this.take()
    throw this.unexpected(`“${text}”`, `"${text}"`)
  }

  takeName(): string {
    if (this.next.kind !== 'name') throw this.unexpected('名称', 'a name')
    return this.take().text
  }

  unexpected(zh: string, en: string): SyntaxProblem {
    const { kind, text, start } = this.next
    const found =
      kind === 'end'
        ? { zh: '表达式在此结束', en: 'the expression ends here' }
        : { zh: `此处是“${text}”`, en: `"${text}" stands here` }
    return new SyntaxProblem(
      start,
      { zh: `此处应为${zh}，但${found.zh}`, en: `${en} is expected, but ${found.en}` },
      {
        zh: '检查括号、引号与运算符；含空格的名称须是已定义的字段',
        en: 'check brackets, quotes and operators; a name with spaces must be a known field',
      },
    )
  }
}
