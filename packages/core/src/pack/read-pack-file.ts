import { isNode, LineCounter, parseDocument } from 'yaml'
import { PackNode, type PackProblem, type PackValue } from './pack-node.ts'

/** Reads one YAML file of a pack. Mistakes of the YAML itself are problems too, and then the node holds null. */
export function readPackFile(file: string, text: string, problems: PackProblem[]): PackNode {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  // The parser stumbles again and again over one mistake, and everything after it seems missing: the first one is told.
  const [error] = document.errors
  if (error) {
    problems.push({
      file,
      ...place(error.pos[0]),
      message: { zh: `YAML 写法有误：${error.message}`, en: `not valid YAML: ${error.message}` },
      remedy: { zh: '检查缩进、引号与冒号', en: 'check indentation, quotes and colons' },
    })
  }
  const locate = (path: readonly (string | number)[]) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return place(node.range[0])
    }
    return { line: 1, column: 1 }
  }
  if (error) return new PackNode(file, null, [], locate, [])
  return new PackNode(file, document.toJS() as PackValue, [], locate, problems)
}
