import { type Paragraph, printRef } from '@groundbreak/core/bulletin'

/** Fills the editor: prose as text, every bound figure as an island that cannot be edited. */
export function fillEditor(box: HTMLElement, paragraph: Paragraph): void {
  box.replaceChildren(
    ...paragraph.runs.map((run) => {
      if (run.kind === 'text') return document.createTextNode(run.text)
      const island = document.createElement('span')
      island.className = 'bound-figure'
      island.contentEditable = 'false'
      island.dataset.ref = printRef(run.ref)
      island.textContent = run.text
      return island
    }),
  )
}

export interface ReadProse {
  /** Prose with placeholders, as the composer of bulletins reads it. */
  readonly text: string
  /** Bound figures that were deleted, as printed. */
  readonly missing: readonly string[]
}

/** Reads the editor back. Braces typed by a person are doubled, so that they are never taken for a placeholder. */
export function readEditor(box: HTMLElement, paragraph: Paragraph): ReadProse {
  const kept: string[] = []
  const text = readNode(box, kept)
  const missing = paragraph.runs.flatMap((run) => {
    if (run.kind === 'text') return []
    const at = kept.indexOf(printRef(run.ref))
    if (at < 0) return [run.text]
    kept.splice(at, 1)
    return []
  })
  return { text, missing }
}

function readNode(node: Node, kept: string[]): string {
  if (node instanceof HTMLElement && node.dataset.ref !== undefined) {
    kept.push(node.dataset.ref)
    return node.dataset.ref
  }
  if (node.nodeType === Node.TEXT_NODE) {
    return (node.textContent ?? '').replace(/[{}]/g, '$&$&').replace(/[\u00a0\n\r]+/g, ' ')
  }
  return [...node.childNodes].map((child) => readNode(child, kept)).join('')
}
