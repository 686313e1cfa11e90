import type { Words } from '../finding/index.ts'

/** What stands between braces: words and settings, e.g. `{list started_projects by=division unit=个}`. */
export interface Binding {
  readonly words: readonly string[]
  readonly settings: ReadonlyMap<string, string>
}

export type Comparison = '>' | '>=' | '<' | '<=' | '=' | '!='

/** A condition such as `count lights=red > 0`; without a comparison: "has a value that isn't zero". */
export interface Test {
  readonly left: Binding
  readonly comparison: Comparison
  /** Decimal text. */
  readonly right: string
}

/** A piece of a template's text. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binding'; readonly binding: Binding }
  | {
      readonly kind: 'if'
      readonly test: Test
      readonly then: readonly Piece[]
      readonly otherwise: readonly Piece[]
    }
  | { readonly kind: 'each'; readonly over: Binding; readonly body: readonly Piece[] }

export type ReportProblem = (message: Words, remedy: Words) => void

type Token = { readonly kind: 'text' | 'brace'; readonly text: string }

/**
 * Reads the text of a template: `{figure}`, `{#if test}…{#else}…{/if}`, `{#each list=… sep=；}…{/each}`;
 * `{{` and `}}` stand for braces themselves.
 */
export function readTemplateText(text: string, report: ReportProblem): Piece[] {
  const tokens = tokenize(text, report)
  const reader = { tokens, at: 0, report }
  const pieces = readPieces(reader, [])
  const rest = reader.tokens[reader.at]
  if (rest !== undefined) {
    report(
      { zh: `“{${rest.text}}”没有对应的开头`, en: `"{${rest.text}}" closes nothing` },
      { zh: '删除它，或补上开头', en: 'remove it, or add what it closes' },
    )
  }
  return pieces
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
  readonly report: ReportProblem
}

function tokenize(text: string, report: ReportProblem): Token[] {
  const tokens: Token[] = []
  let plain = ''
  let at = 0
  while (at < text.length) {
    const two = text.slice(at, at + 2)
    if (two === '{{' || two === '}}') {
      plain += two[0]
      at += 2
    } else if (text[at] === '{') {
      const end = text.indexOf('}', at)
      if (end < 0) {
        report(
          {
            zh: `花括号没有闭合：“${text.slice(at, at + 20)}”`,
            en: `brace never closed: "${text.slice(at, at + 20)}"`,
          },
          { zh: '补上“}”；要印出花括号请写“{{”', en: 'add "}"; write "{{" to print a brace' },
        )
        return tokens
      }
      if (plain !== '') tokens.push({ kind: 'text', text: plain })
      plain = ''
      tokens.push({ kind: 'brace', text: text.slice(at + 1, end).trim() })
      at = end + 1
    } else {
      plain += text[at]
      at += 1
    }
  }
  if (plain !== '') tokens.push({ kind: 'text', text: plain })
  return tokens
}

function readPieces(reader: Reader, closers: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  for (let token = reader.tokens[reader.at]; token !== undefined; token = reader.tokens[reader.at]) {
    if (token.kind === 'text') {
      pieces.push({ kind: 'text', text: token.text })
      reader.at += 1
    } else if (token.text.startsWith('/') || token.text === '#else') {
      if (closers.includes(token.text) || closers.length === 0) return pieces
      reader.report(
        { zh: `“{${token.text}}”与开头不符`, en: `"{${token.text}}" doesn't match what was opened` },
        {
          zh: `此处应为“{${closers.join('}”或“{')}}”`,
          en: `"{${closers.join('}" or "{')}}" should stand here`,
        },
      )
      return pieces
    } else {
      reader.at += 1
      pieces.push(readBrace(reader, token.text))
    }
  }
  return pieces
}

function readBrace(reader: Reader, text: string): Piece {
  if (text.startsWith('#if ')) {
    const test = readTest(text.slice(4), reader.report)
    const then = readPieces(reader, ['#else', '/if'])
    const hasElse = reader.tokens[reader.at]?.text === '#else'
    if (hasElse) reader.at += 1
    const otherwise = hasElse ? readPieces(reader, ['/if']) : []
    close(reader, '/if')
    return { kind: 'if', test, then, otherwise }
  }
  if (text.startsWith('#each ')) {
    const over = readBinding(text.slice(6), reader.report)
    const body = readPieces(reader, ['/each'])
    close(reader, '/each')
    return { kind: 'each', over, body }
  }
  return { kind: 'binding', binding: readBinding(text, reader.report) }
}

function close(reader: Reader, closer: string): void {
  if (reader.tokens[reader.at]?.text === closer) {
    reader.at += 1
    return
  }
  reader.report(
    { zh: `缺少“{${closer}}”`, en: `"{${closer}}" is missing` },
    { zh: `补上“{${closer}}”`, en: `add "{${closer}}"` },
  )
}

/** Reads `words and settings=of a binding`. */
export function readBinding(text: string, report: ReportProblem): Binding {
  const words: string[] = []
  const settings = new Map<string, string>()
  for (const word of text.trim().split(/\s+/)) {
    const equals = word.indexOf('=')
    if (equals > 0) settings.set(word.slice(0, equals), word.slice(equals + 1))
    else if (word !== '') words.push(word)
  }
  if (words.length === 0 && settings.size === 0) {
    report(
      { zh: '花括号内是空的', en: 'nothing between the braces' },
      { zh: '写上指标代码', en: 'name an indicator' },
    )
  }
  return { words, settings }
}

/** Reads `binding > number`. */
export function readTest(text: string, report: ReportProblem): Test {
  const found = /^(.*?)\s+(>=|<=|!=|>|<|=)\s+(-?[0-9]+(?:\.[0-9]+)?)$/.exec(text.trim())
  if (found === null) return { left: readBinding(text, report), comparison: '!=', right: '0' }
  const [, left = '', comparison = '=', right = '0'] = found
  return { left: readBinding(left, report), comparison: asComparison(comparison), right }
}

const COMPARISONS: readonly Comparison[] = ['>', '>=', '<', '<=', '=', '!=']

const asComparison = (text: string): Comparison => COMPARISONS.find((known) => known === text) ?? '='

/** Every binding in some pieces, also inside conditions and repetitions. */
export const bindingsOf = (pieces: readonly Piece[]): Binding[] => pieces.flatMap(bindingsOfPiece)

function bindingsOfPiece(piece: Piece): Binding[] {
  switch (piece.kind) {
    case 'text':
      return []
    case 'binding':
      return [piece.binding]
    case 'if':
      return [piece.test.left, ...bindingsOf(piece.then), ...bindingsOf(piece.otherwise)]
    case 'each':
      return [piece.over, ...bindingsOf(piece.body)]
  }
}
