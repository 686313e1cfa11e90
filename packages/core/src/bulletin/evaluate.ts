import { compare, type Fraction, fraction, parseDecimal } from '../quantity/index.ts'
import type { Run } from './document.ts'
import { unknownName } from './findings.ts'
import { changePhrase, leadOf, leadPhrase } from './lead-phrases.ts'
import { leaguePhrase } from './league-phrase.ts'
import { countOf, countRun, extremesPhrase, listPhrase } from './list-phrases.ts'
import { rowsOf } from './rows.ts'
import { documentWord, figureRun, measure, refOf, type Scope, textRun } from './scope.ts'
import type { Binding, Comparison, Piece, Test } from './template-text.ts'

/** Prints pieces of a template in a scope; neighbouring texts are joined. */
export function evaluate(pieces: readonly Piece[], scope: Scope): Run[] {
  return joinTexts(pieces.flatMap((piece) => evaluatePiece(piece, scope)))
}

function evaluatePiece(piece: Piece, scope: Scope): Run[] {
  switch (piece.kind) {
    case 'text':
      return [textRun(piece.text)]
    case 'binding':
      return evaluateBinding(piece.binding, scope)
    case 'if':
      return evaluate(holds(piece.test, scope) ? piece.then : piece.otherwise, scope)
    case 'each': {
      const separator = piece.over.settings.get('sep') ?? ''
      return rowsOf(piece.over, scope).flatMap((row, index) => {
        const runs = evaluate(piece.body, row.scope)
        return index === 0 || separator === '' ? runs : [textRun(separator), ...runs]
      })
    }
  }
}

function evaluateBinding(binding: Binding, scope: Scope): Run[] {
  const [first = '', second = ''] = binding.words
  if (first.startsWith('.')) return [textRun(rowWord(first.slice(1), scope))]
  const word =
    binding.words.length === 1 && binding.settings.size === 0 ? documentWord(first, scope) : undefined
  if (word !== undefined) return [textRun(word)]
  switch (first) {
    case 'lead':
      return leadPhrase(refOf(binding, second, 'lead', scope), binding, scope)
    case 'change':
      return changePhrase(refOf(binding, second, 'change', scope), scope)
    case 'list':
      return listPhrase(second, binding, scope)
    case 'best':
      return extremesPhrase(second, binding, scope, true)
    case 'worst':
      return extremesPhrase(second, binding, scope, false)
    case 'league':
      return leaguePhrase(second, binding, scope)
    case 'annex':
      return [textRun(scope.annexes.get(second) ?? '')]
    case 'names':
      return [
        textRun(
          rowsOf(binding, scope)
            .map((row) => row.scope.row.get('name') ?? '')
            .join('、'),
        ),
      ]
    case 'count': {
      const { count, ref } = countOf(binding, scope)
      return [countRun(count, ref)]
    }
    default:
      return [figureRun(refOf(binding, first, 'value', scope), scope)]
  }
}

function rowWord(name: string, scope: Scope): string {
  const value = scope.row.get(name)
  if (value === undefined) scope.note(unknownName('word', `.${name}`))
  return value ?? ''
}

/** A test without a value on its left doesn't hold. */
export function holds(test: Test, scope: Scope): boolean {
  const left = exactValue(test.left, scope)
  const right = parseDecimal(test.right)
  if (left === undefined || right === undefined) return false
  return meets(compare(left, right), test.comparison)
}

function meets(order: number, comparison: Comparison): boolean {
  switch (comparison) {
    case '>':
      return order > 0
    case '>=':
      return order >= 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '=':
      return order === 0
    case '!=':
      return order !== 0
  }
}

function exactValue(binding: Binding, scope: Scope): Fraction | undefined {
  const [first = '', second = ''] = binding.words
  if (first === 'count') return fraction(countOf(binding, scope).count)
  if (first === 'lead') return leadOf(refOf(binding, second, 'lead', scope), scope)
  const ref = refOf(binding, first === 'change' ? second : first, 'value', scope)
  return parseDecimal(measure(ref, scope)?.value ?? '')
}

function joinTexts(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.kind === 'text' && run.text === '') continue
    if (run.kind === 'text' && last?.kind === 'text' && last.bold === run.bold) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else {
      joined.push(run)
    }
  }
  return joined
}
