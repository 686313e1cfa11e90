import type { Place, Words } from './finding.ts'

/** Cells named at most in a message; the finding itself has them all. */
const SHOWN = 6

/** A message with the file, sheet and cells it is about, as far as it does not name them itself (注明出处). */
export function placedWords(message: Words, { file, sheet, cell, cells }: Place): Words {
  const all = cells ?? (cell === undefined ? [] : [cell])
  const shown = all.slice(0, SHOWN)
  const more = all.length > shown.length
  const names = (text: string, part: string | undefined) =>
    part === undefined || part === '' || text.includes(part)
  const zh = [
    names(message.zh, file) ? '' : `《${file}》`,
    names(message.zh, sheet) ? '' : `“${sheet}”`,
    namesCell(message.zh, shown[0]) ? '' : `${shown.join('、')}${more ? '等' : ''}`,
  ].join('')
  const en = [
    names(message.en, file) ? '' : file,
    names(message.en, sheet) ? '' : `sheet "${sheet}"`,
    namesCell(message.en, shown[0]) ? '' : `${shown.join(', ')}${more ? ' …' : ''}`,
  ].filter((part) => part !== '')
  return {
    zh: zh === '' ? message.zh : `${zh}：${message.zh}`,
    en: en.length === 0 ? message.en : `${en.join(', ')}: ${message.en}`,
  }
}

/** `B1` is not named by `B12`, nor by `AB1`. */
function namesCell(text: string, cell: string | undefined): boolean {
  if (cell === undefined) return true
  for (let at = text.indexOf(cell); at >= 0; at = text.indexOf(cell, at + 1)) {
    if (!/[A-Z]/.test(text[at - 1] ?? '') && !/[0-9]/.test(text[at + cell.length] ?? '')) return true
  }
  return false
}
