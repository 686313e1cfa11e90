import type { PackNode } from './pack-node.ts'

/** Tells of a text that is no regular expression. */
export function checkPattern(node: PackNode): void {
  try {
    new RegExp(node.text(), 'u')
  } catch {
    node.problem(
      { zh: `正则表达式“${node.text()}”有误`, en: `"${node.text()}" is no valid regular expression` },
      { zh: '检查括号与反斜杠', en: 'check brackets and backslashes' },
    )
  }
}
