import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Words } from '../finding/index.ts'
import { PackNode, type PackProblem, type PackSource, type PackValue } from './pack-node.ts'
import { offsetInSource } from './scalar-offset.ts'
import { yamlMistake } from './yaml-mistakes.ts'

/** Characters of one file: a pack is written by hand, and what is larger is something else. */
const LONGEST = 2_000_000

/**
 * Reads one YAML file of a pack. Mistakes of the YAML itself are problems too, and then the node holds null.
 * A file that says nothing (empty, or only comments) is a node holding null without a problem.
 */
export function readPackFile(file: string, text: string, problems: PackProblem[]): PackNode {
  const lines = new LineCounter()
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const silent = PackNode.nothing(file)
  const refuse = (offset: number, message: Words, remedy: Words): PackNode => {
    problems.push({ file, ...place(offset), message, remedy })
    return silent
  }
  const garbled = text.search(/[\ufffd\0]/)
  if (garbled >= 0 || text.length > LONGEST) {
    problems.push({ file, ...placeInText(text, Math.max(garbled, 0)), ...NOT_TEXT })
    return silent
  }
  const document = parse(text, lines)
  if (document === undefined) return refuse(0, TOO_DEEP.message, TOO_DEEP.remedy)
  // The parser stumbles again and again over one mistake, and everything after it seems missing: the first one is told.
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (first) {
    const { message, remedy } = yamlMistake(first.code, first.message)
    return refuse(first.pos[0], message, remedy)
  }
  const lost = findLostAlias(document)
  if (lost) return refuse(lost.offset, lost.message, lost.remedy)
  const value = contentOf(document)
  if (value === undefined) return refuse(0, TOO_DEEP.message, TOO_DEEP.remedy)
  return new PackNode(file, value, [], sourceOf(document, text, place), problems)
}

/** Nobody writes this, and the parser's stack does not survive thousands of it. */
const NESTED = /(?:[[{]\s*){64}|(?:-[ \t]+){64}/

function parse(text: string, lines: LineCounter): Document | undefined {
  if (NESTED.test(text)) return undefined
  return parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'error',
  })
}

function contentOf(document: Document): PackValue | undefined {
  try {
    return document.toJS() as PackValue
  } catch {
    // the parser refuses to unfold aliases of aliases without end
    return undefined
  }
}

function sourceOf(
  document: Document,
  text: string,
  place: (offset: number) => { line: number; column: number },
): PackSource {
  const nodeAt = (path: readonly (string | number)[]) => {
    const found = path.length === 0 ? document.contents : document.getIn(path, true)
    return isAlias(found) ? (found.resolve(document) ?? found) : found
  }
  return {
    place(path, offset) {
      for (let length = path.length; length >= 0; length -= 1) {
        const node = nodeAt(path.slice(0, length))
        if (!isNode(node) || !node.range) continue
        const [start, end] = node.range
        const inside = offset !== undefined && length === path.length && isScalar(node)
        return place(
          start + (inside ? offsetInSource(text.slice(start, end), String(node.value), offset) : 0),
        )
      }
      return { line: 1, column: 1 }
    },
    keyPlace(path) {
      const parent = nodeAt(path.slice(0, -1))
      const key = path.at(-1)
      const pair = isMap(parent)
        ? parent.items.find((one) => isScalar(one.key) && String(one.key.value) === String(key))
        : undefined
      return pair && isNode(pair.key) && pair.key.range ? place(pair.key.range[0]) : this.place(path)
    },
    written(path) {
      const node = nodeAt(path)
      return isScalar(node) ? node.source : undefined
    },
  }
}

function findLostAlias(document: Document): { offset: number; message: Words; remedy: Words } | undefined {
  let lost: { offset: number; message: Words; remedy: Words } | undefined
  visit(document, {
    Alias(_key, node) {
      if (node.resolve(document) !== undefined) return undefined
      lost = {
        offset: node.range?.[0] ?? 0,
        ...yamlMistake('BAD_ALIAS', `*${node.source} stands for nothing`),
      }
      return visit.BREAK
    },
  })
  return lost
}

function placeInText(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const NOT_TEXT = {
  message: { zh: '不是 UTF-8 编码的文本文件', en: 'this is no text in UTF-8' },
  remedy: {
    zh: '用编辑器另存为 UTF-8（不要存为 ANSI、GBK 或 Unicode）',
    en: 'save it as UTF-8 in your editor (not as ANSI, GBK or Unicode)',
  },
} as const

const TOO_DEEP = {
  message: { zh: 'YAML 嵌套过深或别名互相引用', en: 'YAML nested too deep, or aliases of aliases' },
  remedy: { zh: '展开别名，减少嵌套', en: 'write the aliases out, and nest less' },
} as const
