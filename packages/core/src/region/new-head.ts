import { type Document, isMap, parseDocument } from 'yaml'
import type { Words } from '../finding/index.ts'

/** What is known of a region that is being set up. */
export interface NewRegion {
  readonly code: string
  readonly name: Words
  readonly office?: Words
}

/**
 * The text of a `region.yaml` with another region's head; comments stay. What belongs to the pack it was taken from alone
 * (its notice, its demonstration) goes.
 */
export function headOfNewRegion(text: string, region: NewRegion): string {
  const document: Document = parseDocument(text)
  if (!isMap(document.contents)) throw new RangeError('the head of a pack is a map')
  const put = (key: string, value: string | Words): void => {
    const comment = commentOf(document.get(key, true))
    const node = document.createNode(value, typeof value === 'object' ? { flow: true } : {})
    if (comment !== undefined) node.comment = comment
    document.set(key, node)
  }
  put('code', region.code)
  put('name', region.name)
  put('office', region.office ?? officeOf(region.name))
  document.delete('notice')
  document.delete('demonstration')
  return document.toString({ lineWidth: 0 })
}

const commentOf = (node: unknown): string | undefined =>
  typeof node === 'object' && node !== null && 'comment' in node && typeof node.comment === 'string'
    ? node.comment
    : undefined

const officeOf = ({ zh, en }: Words): Words => ({
  zh: `${zh}重点项目建设办公室`,
  en: `Key Projects Office of ${en}`,
})
