import type { Run } from '@groundbreak/core/bulletin'
import { attributes, element, escapeXml } from './xml.ts'

/** How one paragraph differs from its style. Lengths in twips. */
export interface ParagraphLook {
  readonly style: string
  readonly left?: number
  readonly right?: number
  readonly firstLine?: number
  /** The first line begins this much before the others. */
  readonly hanging?: number
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly pageBreakBefore?: boolean
  readonly keepNext?: boolean
  /** Size of the type in half points. */
  readonly size?: number
  /** Section properties of the section that this paragraph ends. */
  readonly section?: string
}

/** One `<w:p>`. */
export function paragraphXml(runs: readonly Run[], look: ParagraphLook): string {
  const indent = element('w:ind', {
    'w:left': look.left,
    'w:right': look.right,
    'w:firstLine': look.firstLine,
    'w:hanging': look.hanging,
  })
  const properties = [
    element('w:pStyle', { 'w:val': look.style }),
    look.keepNext ? '<w:keepNext/>' : '',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    indent === '<w:ind/>' ? '' : indent,
    look.align === undefined ? '' : element('w:jc', { 'w:val': look.align }),
    look.section ?? '',
  ].join('')
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map((run) => runXml(run, look.size)).join('')}</w:p>`
}

export const plain = (text: string): readonly Run[] => [{ kind: 'text', text }]

function runXml(run: Run, size: number | undefined): string {
  const bold = run.kind === 'text' && run.bold === true
  const properties = `${bold ? '<w:b/>' : ''}${size === undefined ? '' : `<w:sz${attributes({ 'w:val': size })}/>`}`
  const open = properties === '' ? '<w:r>' : `<w:r><w:rPr>${properties}</w:rPr>`
  const lines = run.text.split('\n').map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
  return `${open}${lines.join('<w:br/>')}</w:r>`
}
