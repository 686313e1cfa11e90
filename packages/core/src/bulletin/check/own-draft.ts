import { compare, fraction, parseDecimal, times } from '../../quantity/index.ts'
import type { Block, BulletinDocument, FigureRun, Run } from '../document.ts'
import { UNITS } from './amount-unit.ts'
import { foldWidth } from './mention.ts'
import { type Verdict, verdict } from './verdict.ts'

/** A number of a sentence or row of our own bulletin, with the figure that printed it. */
interface OwnNumber {
  readonly text: string
  readonly figure: FigureRun | undefined
}

interface Unit {
  /** The words without the numbers. */
  readonly key: string
  readonly numbers: readonly { readonly start: number; readonly text: string }[]
}

const NUMBER = /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/g
/** What is written behind a number and belongs to it. */
const UNIT = new RegExp(`^\\s*(?:${UNITS}|位)?`)
/** Letters that a sentence, or a row, needs to be told from others. */
const FEWEST_LETTERS = { sentence: 4, row: 2 }
const HUNDRED = fraction(100)

/**
 * Compares a text with the bulletin our own template makes of the same month: sentences and table rows that say the
 * same words must say the same numbers. So a paper that was edited outside is checked figure by figure, also where no
 * indicator's name stands beside the number.
 */
export function checkAgainstDraft(text: string, draft: BulletinDocument): Verdict[] {
  const places = Map.groupBy(ownUnits(draft), ({ key }) => key)
  let last = -1
  return unitsOf(text).flatMap(({ key, numbers }) => {
    const match = bestMatch(places.get(key) ?? [], numbers, last + 1)
    if (match === undefined) return []
    last = match.order
    return numbers.flatMap(({ start, text: written }, index) => {
      const expected = match.numbers[index]
      const unit = UNIT.exec(text.slice(start + written.length))?.[0] ?? ''
      return expected === undefined
        ? []
        : judge(text, { start, text: `${written}${unit}` }, written, expected)
    })
  })
}

function judge(
  text: string,
  place: { start: number; text: string },
  written: string,
  { text: expected, figure }: OwnNumber,
): Verdict[] {
  const known = figure === undefined ? {} : { ref: figure.ref, expected: figure.text }
  const exact = figure?.value == null ? '' : `（原数${figure.value}）`
  const computation = `按台账编制的通报此处为${expected}${exact}`
  if (written !== expected)
    return [{ ...verdict(text, place, 'ledger', 'does-not-fit', computation), ...known }]
  // A number no figure printed, a light's reason or a project's name: said only where it is an amount.
  if (figure === undefined) {
    return place.text === written ? [] : [verdict(text, place, 'ledger', 'exact', computation)]
  }
  const kind = isExact(figure, written) ? 'exact' : 'exact-after-rounding'
  return [{ ...verdict(text, place, 'ledger', kind, computation), ...known }]
}

/** The exact value behind a print; a percentage is kept as a ratio. */
function exactOf({ text, value }: FigureRun) {
  const exact = parseDecimal(value ?? '')
  return exact !== undefined && text.endsWith('%') ? times(exact, HUNDRED) : exact
}

function isExact(figure: FigureRun, written: string): boolean {
  const [exact, printed] = [exactOf(figure), parseDecimal(written.replaceAll(',', ''))]
  return exact !== undefined && printed !== undefined && compare(exact, printed) === 0
}

/**
 * Of several places with the same words the one where all numbers agree, when they are several; else the one that follows
 * the place met last; else the one with most numbers alike.
 */
function bestMatch(places: readonly OwnUnit[], numbers: Unit['numbers'], next: number): OwnUnit | undefined {
  const alike = (place: OwnUnit) =>
    numbers.filter(({ text }, index) => place.numbers[index]?.text === text).length
  const isSame = (place: OwnUnit) => numbers.length > 1 && alike(place) === numbers.length
  const isNext = (place: OwnUnit) => place.order === next
  return places
    .filter((place) => place.numbers.length === numbers.length)
    .toSorted(
      (a, b) =>
        Number(isSame(b)) - Number(isSame(a)) || Number(isNext(b)) - Number(isNext(a)) || alike(b) - alike(a),
    )[0]
}

interface OwnUnit {
  readonly key: string
  /** Place in the bulletin, from 0. */
  readonly order: number
  readonly numbers: readonly OwnNumber[]
}

/** Sentences and table rows of our own bulletin, in its order. */
function ownUnits(draft: BulletinDocument): OwnUnit[] {
  const titles = draft.annexes.map(({ title }, index) => [plain(`附件${index + 1}：${title}`)])
  const lines = [
    [plain(draft.title.join(''))],
    ...draft.blocks.flatMap(linesOf),
    ...titles,
    ...draft.annexes.flatMap(({ title, blocks }) => [[plain(title)], ...blocks.flatMap(linesOf)]),
  ]
  return lines
    .flatMap((line) => {
      const { text, figureAt } = joined(line)
      return unitsOf(text).map(({ key, numbers }) => ({
        key,
        numbers: numbers.map(({ start, text: number }) => ({ text: number, figure: figureAt(start) })),
      }))
    })
    .map((unit, order) => ({ ...unit, order }))
}

const plain = (text: string): Run => ({ kind: 'text', text })

function linesOf(block: Block): (readonly Run[])[] {
  if (block.kind === 'page-break') return []
  if (block.kind !== 'table') return [block.runs]
  const rows = block.rows.map(({ cells }) =>
    cells.flatMap((cell, index) => (index === 0 ? cell : [plain('|'), ...cell])),
  )
  return [[plain(block.title)], ...rows]
}

/** Text of some runs, and which figure stands at an offset of it. */
function joined(runs: readonly Run[]): { text: string; figureAt: (offset: number) => FigureRun | undefined } {
  const spans: { readonly from: number; readonly to: number; readonly figure: FigureRun }[] = []
  let text = ''
  for (const run of runs) {
    const from = text.length
    text += run.text
    if (run.kind === 'figure') spans.push({ from, to: text.length, figure: run })
  }
  return {
    text: foldWidth(text),
    figureAt: (offset) => spans.find(({ from, to }) => from <= offset && offset < to)?.figure,
  }
}

/** The sentences of a text and the rows of its tables that hold numbers. */
function unitsOf(text: string): Unit[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) => {
    const isRow = /[|\t]| {2,}/.test(line[0].trim())
    const parts = isRow ? [line] : [...line[0].matchAll(/[^。！？!?]+/g)]
    return parts.flatMap((part) => {
      const start = line.index + (isRow ? 0 : part.index)
      const numbers = [...part[0].matchAll(NUMBER)].map((number) => ({
        start: start + number.index,
        text: number[0],
      }))
      const key = keyOf(part[0])
      return numbers.length === 0 ||
        key.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS[isRow ? 'row' : 'sentence']
        ? []
        : [{ key, numbers }]
    })
  })
}

/** Words without numbers and space; the separators of a row's columns written one way. */
const keyOf = (text: string): string =>
  text
    .trim()
    .replace(/^\||\|$/g, '')
    .trim()
    .replace(/\s*(?:[|\t]| {2,})\s*/g, '|')
    .replace(NUMBER, '#')
    .replace(/\s/g, '')
