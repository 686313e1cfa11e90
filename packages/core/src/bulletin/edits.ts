import type { Finding } from '../finding/index.ts'
import type { Block, BulletinDocument, FigureRun, Paragraph, Run } from './document.ts'
import { printRef, readRef } from './figure-ref.ts'
import { lostFigure, strangeFigure, unboundFigure, unknownParagraph } from './findings.ts'
import { readTemplateText } from './template-text.ts'

/** Prose of one paragraph changed by a person before issue. */
export interface BulletinEdit {
  readonly paragraph: string
  /** As `editableText` gives it, changed: every placeholder is kept. Empty: the paragraph is left out. */
  readonly text: string
}

/** Text of a paragraph for editing: figures stand as placeholders such as `{start_rate month=2022-10}`. */
export function editableText(paragraph: Paragraph): string {
  return paragraph.runs
    .map((run) => (run.kind === 'figure' ? printRef(run.ref) : run.text.replace(/[{}]/g, '$&$&')))
    .join('')
}

/** Applies edits; one that drops or invents a bound figure is refused with a finding, and the paragraph stays as it was. */
export function applyEdits(
  document: BulletinDocument,
  edits: readonly BulletinEdit[],
  note: (finding: Finding) => void,
): BulletinDocument {
  if (edits.length === 0) return document
  const wanted = new Map(edits.map((edit) => [edit.paragraph, edit.text]))
  const edit = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'paragraph') return [block]
      const text = wanted.get(block.id)
      wanted.delete(block.id)
      return text === undefined ? [block] : editParagraph(block, text, note)
    })
  const edited = {
    ...document,
    blocks: edit(document.blocks),
    annexes: document.annexes.map((annex) => ({ ...annex, blocks: edit(annex.blocks) })),
  }
  for (const id of wanted.keys()) note(unknownParagraph(id))
  return edited
}

function editParagraph(paragraph: Paragraph, text: string, note: (finding: Finding) => void): Paragraph[] {
  if (text.trim() === '') return []
  if (text === editableText(paragraph)) return [paragraph]
  const figures = new Map(
    paragraph.runs.filter((run) => run.kind === 'figure').map((run) => [printRef(run.ref), run]),
  )
  const findings: Finding[] = []
  const runs = readRuns(paragraph, text, figures, (finding) => findings.push(finding))
  const kept = new Set(runs.flatMap((run) => (run.kind === 'figure' ? [printRef(run.ref)] : [])))
  for (const reference of figures.keys()) {
    if (!kept.has(reference)) findings.push(lostFigure(paragraph.id, reference))
  }
  findings.push(...typedFigures(paragraph, runs))
  for (const finding of findings) note(finding)
  const refused = findings.some(({ severity }) => severity === 'error')
  return refused ? [paragraph] : [{ ...paragraph, runs, edited: true }]
}

function readRuns(
  paragraph: Paragraph,
  text: string,
  figures: ReadonlyMap<string, FigureRun>,
  note: (finding: Finding) => void,
): Run[] {
  const strange = (written: string) => note(strangeFigure(paragraph.id, written))
  const month = [...figures.values()][0]?.ref.month ?? '2000-01'
  const pieces = readTemplateText(text, (message) => strange(message.zh))
  return pieces.flatMap((piece): Run[] => {
    if (piece.kind === 'text') return [{ kind: 'text', text: piece.text }]
    if (piece.kind !== 'binding') {
      strange(piece.kind)
      return []
    }
    const { words, settings } = piece.binding
    const written = `{${[...words, ...[...settings].map(([name, value]) => `${name}=${value}`)].join(' ')}}`
    const ref = readRef(written, month)
    const figure = ref === undefined ? undefined : figures.get(printRef(ref))
    if (figure === undefined) strange(written)
    return figure === undefined ? [] : [figure]
  })
}

/** Figures that stand in the new prose and didn't stand in the old. */
function typedFigures(paragraph: Paragraph, runs: readonly Run[]): Finding[] {
  const before = numbersIn(paragraph.runs)
  return numbersIn(runs)
    .filter((number) => {
      const known = before.indexOf(number)
      if (known >= 0) before.splice(known, 1)
      return known < 0
    })
    .map((number) => unboundFigure(paragraph.id, number))
}

const numbersIn = (runs: readonly Run[]): string[] =>
  runs.flatMap((run) => (run.kind === 'text' ? (run.text.match(/[0-9０-９]+(?:\.[0-9]+)?%?/g) ?? []) : []))
