const WHITE = /[\s\u00a0\u200b\ufeff]+/g

/** Texts that folding leaves as they are; most are. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/

/** Half-width, lower case, without any white space: for comparing, never for showing. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text
  return text.normalize('NFKC').toLowerCase().replace(WHITE, '')
}

const SPACE_INSIDE = /(?<=[^\x21-\x7e])[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+(?=[^\x21-\x7e])/gu
const BREAK_BEFORE_ITEM = /\s*[\r\n]+\s*(?=[(（]?[0-9一二三四五六七八九十①-⑳]{1,3}[.、)）．])/gu
const BREAK = /\s*[\r\n]+\s*/g

/** Text for the ledger: line breaks of layout and stray spaces go, breaks between numbered items stay. */
export function cleanText(text: string): string {
  const trimmed = text.trim()
  if (!/[\s\u00a0\u3000\u200b\ufeff]/.test(trimmed)) return trimmed
  const items = trimmed.replace(/[\u200b\ufeff]/g, '').split(BREAK_BEFORE_ITEM)
  return items
    .map((item) =>
      item
        .replace(BREAK, (_, at: number) => (joinsWords(item, at) ? ' ' : ''))
        .replace(SPACE_INSIDE, '')
        .replace(/[ \t\u00a0\u3000]+/g, ' ')
        .trim(),
    )
    .join('\n')
}

/** A break between two Latin words stands for a space; in Chinese it stands for nothing. */
function joinsWords(text: string, at: number): boolean {
  const after = /^\s*([A-Za-z])/.exec(text.slice(at))
  return at > 0 && /[A-Za-z]/.test(text[at - 1] ?? '') && after !== null
}

const MARKS = /^[★☆▲△●○◆◇■□※*＊#\s]+/u
const WIDE_ASCII = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g

/** Names that are in that spelling already; most are. */
const PLAIN_NAME = /^[\u4e00-\u9fff0-9a-zA-Z（）]*$/

/** A project's name in one spelling: marks before it and stray spaces gone, ASCII digits, full-width brackets. */
export function cleanName(text: string): string {
  if (PLAIN_NAME.test(text)) return text
  return cleanText(text)
    .replaceAll('\n', '')
    .replace(MARKS, '')
    .replace(WIDE_ASCII, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
}

/** The mark before a name (★), '' when there is none. */
export const nameMark = (text: string): string => MARKS.exec(text)?.[0].trim().slice(0, 1) ?? ''

const DASHES = /^[-—–―‐_/\\|.。·*~～]+$/
const NOTHING = new Set(['', '无', '暂无', '空', 'n/a', 'na', 'none', 'null', '没有', '无内容'])

/** True for the ways people write "nothing": dashes, slashes, 无. */
export function saysNothing(text: string): boolean {
  const folded = foldText(text)
  return NOTHING.has(folded) || DASHES.test(folded)
}

const CHINESE_DIGITS = '零一二三四五六七八九'

/** 十二 → 12; undefined when it is no number below 100 in Chinese. */
export function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return undefined
  const [, tens, ten, ones] = match
  if (!ten) return tens && !ones ? CHINESE_DIGITS.indexOf(tens) : undefined
  return (tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 + (ones ? CHINESE_DIGITS.indexOf(ones) : 0)
}

const YEAR_IN_CHARACTERS = /二[〇○零][〇○零一二三四五六七八九]{2}(?=年)/g
/** 23年计划, 22年底: never 10年以上. */
const YEAR_IN_TWO_DIGITS =
  /(?<![0-9])([1-4][0-9])年(?=度|底|末|初|计划|预计|投资|完成|累计|任务|目标|[0-9]{1,2}月|1?[0-9]-|$)/g

/** Years in four digits: 二〇二三年 and 23年 become 2023年. Expects folded text. */
export const writeYears = (folded: string): string =>
  folded
    .replace(YEAR_IN_CHARACTERS, (characters) =>
      [...characters].map((one) => (/[〇○]/.test(one) ? 0 : CHINESE_DIGITS.indexOf(one))).join(''),
    )
    .replace(YEAR_IN_TWO_DIGITS, '20$1年')
