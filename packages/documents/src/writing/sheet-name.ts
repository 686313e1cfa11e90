const LONGEST = 31
// biome-ignore lint/suspicious/noControlCharactersInRegex: spreadsheet programs refuse them in sheet names
const FORBIDDEN = /[\\/?*[\]:\u0000-\u001f]/g

/** Names a spreadsheet program accepts: no forbidden characters, at most 31 long, none empty, none twice. */
export function sheetNames(wished: readonly string[]): string[] {
  const taken = new Set<string>()
  return wished.map((wish, index) => {
    const clean =
      wish
        .replace(FORBIDDEN, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, LONGEST) || `Sheet${index + 1}`
    let name = clean
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const suffix = ` (${number})`
      name = clean.slice(0, LONGEST - suffix.length) + suffix
    }
    taken.add(name.toLowerCase())
    return name
  })
}
