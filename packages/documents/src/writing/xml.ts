/** First line of every XML part we write. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text for element content or a double-quoted attribute. Characters that XML cannot hold become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}

/** Attributes in the order given; undefined ones are left out. */
export function attributes(pairs: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(pairs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

/** `<name …>content</name>`, or `<name …/>` without content. The content is XML already. */
export function element(
  name: string,
  pairs: Readonly<Record<string, string | number | undefined>> = {},
  content?: string,
): string {
  return content === undefined || content === ''
    ? `<${name}${attributes(pairs)}/>`
    : `<${name}${attributes(pairs)}>${content}</${name}>`
}
