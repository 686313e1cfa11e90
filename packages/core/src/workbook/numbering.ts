import { foldText } from './text-folding.ts'

/** How a label or a running number is written: 一、 （一） 第一类 Ⅰ. A. 1. （1） ① 1.1 */
export type NumberingStyle =
  | 'chinese'
  | 'chinese-bracket'
  | 'ordinal'
  | 'roman'
  | 'letter'
  | 'digit'
  | 'digit-bracket'
  | 'circle'
  | 'part'

export interface Numbering {
  readonly style: NumberingStyle
  /** The folded text behind it. */
  readonly rest: string
}

const CIRCLE = /^\s*[①-⑳⑴-⒇❶-❿]/u
const MARKS = /^[★☆▲△●○◆◇■□※*#\s]+/u
const CHINESE = '[一二三四五六七八九十]{1,3}'

const STYLES: readonly (readonly [NumberingStyle, RegExp])[] = [
  ['chinese', new RegExp(`^${CHINESE}(?:[、.:,]|$)`)],
  ['chinese-bracket', new RegExp(`^\\(?${CHINESE}\\)[、.:]?`)],
  ['ordinal', new RegExp(`^第${CHINESE}(?:类|部分|批|组)?(?:[:、.]|(?<=类|部分|批|组))`)],
  ['roman', /^(?:x|ix|iv|vi{0,3}|i{1,3})(?:[、.:)]|$)/],
  ['letter', /^[a-h](?:[、.:)]|$)/],
  ['part', /^[0-9]{1,3}[.-][0-9]{1,2}(?:[、:]|$)/],
  ['digit', /^[0-9]{1,4}(?:[、:)]|\.(?![0-9])|$)/],
  ['digit-bracket', /^\([0-9]{1,3}\)[、.]?/],
]

/** The numbering a text begins with, undefined when it has none. */
export function readNumbering(text: string): Numbering | undefined {
  const circle = CIRCLE.exec(text)
  if (circle) return { style: 'circle', rest: foldText(text.slice(circle[0].length)) }
  const folded = foldText(text.replace(MARKS, ''))
  for (const [style, pattern] of STYLES) {
    const found = pattern.exec(folded)
    if (found) return { style, rest: folded.slice(found[0].length) }
  }
  return undefined
}

/** The folded text without marks and numbering. */
export const withoutNumbering = (text: string): string =>
  readNumbering(text)?.rest ?? foldText(text.replace(MARKS, ''))

/** Numberings that stand before headings of groups; figures stand before projects as well. */
export const isGroupNumbering = (numbering: Numbering | undefined): boolean =>
  numbering !== undefined &&
  ['chinese', 'chinese-bracket', 'ordinal', 'roman', 'letter'].includes(numbering.style)
