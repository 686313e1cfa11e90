import type { Words } from '../finding/index.ts'

interface Mistake {
  readonly message: Words
  readonly remedy: Words
}

const INDENT: Mistake = {
  message: { zh: '缩进不一致', en: 'the indentation does not agree' },
  remedy: {
    zh: '同一层的各行用同样多的空格开头（不要用 Tab），引号与括号要成对',
    en: 'begin the lines of one level with the same number of spaces (no tabs); close quotes and brackets',
  },
}

/** What the parser's codes mean to the writer of a pack. */
const MISTAKES: Readonly<Record<string, Mistake>> = {
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: {
    message: {
      zh: '一行里有两个“冒号加空格”，或缩进不对',
      en: 'two colons in one line, or a wrong indentation',
    },
    remedy: { zh: '值中有冒号时给整个值加引号', en: 'put a value with a colon in quotes' },
  },
  BLOCK_IN_FLOW: {
    message: { zh: '花括号内缺少逗号', en: 'a comma is missing between braces' },
    remedy: { zh: '各项之间加逗号', en: 'put commas between the parts' },
  },
  BAD_ALIAS: {
    message: { zh: '别名（*…）没有对应的锚点（&…）', en: 'an alias (*…) without its anchor (&…)' },
    remedy: { zh: '先写锚点，或把内容写全', en: 'write the anchor before it, or write it out' },
  },
  BAD_SCALAR_START: {
    message: { zh: '值不能以这个符号开头', en: 'a value cannot begin with this sign' },
    remedy: { zh: '给整个值加引号', en: 'put the whole value in quotes' },
  },
  BAD_DQ_ESCAPE: {
    message: { zh: '双引号内的反斜杠写法有误', en: 'a backslash inside double quotes that means nothing' },
    remedy: { zh: '改用单引号，或写两个反斜杠', en: 'use single quotes, or write two backslashes' },
  },
  DUPLICATE_KEY: {
    message: { zh: '同一处写了两个相同的键', en: 'the same key stands here twice' },
    remedy: { zh: '删去一个，或合并', en: 'remove one of them, or join them' },
  },
  MISSING_CHAR: {
    message: { zh: '缺少引号、括号、冒号或逗号', en: 'a quote, bracket, colon or comma is missing' },
    remedy: {
      zh: '补上；冒号、逗号须是半角，后面要有空格',
      en: 'add it; write a half-width ":" and "," with a space behind them',
    },
  },
  MULTILINE_IMPLICIT_KEY: {
    message: { zh: '此行不是“键: 值”', en: 'this line is no "key: value"' },
    remedy: {
      zh: '冒号须是半角“:”，后面要有空格；值中有冒号时加引号',
      en: 'write a half-width ":" and a space behind it; quote values with a colon',
    },
  },
  MULTIPLE_DOCS: {
    message: { zh: '一个文件里有两份内容（---）', en: 'two documents in one file (---)' },
    remedy: { zh: '删去 ---，或分成两个文件', en: 'remove the ---, or make two files of it' },
  },
  TAB_AS_INDENT: {
    message: { zh: '用了 Tab 缩进', en: 'a tab is used as indentation' },
    remedy: { zh: '改用空格', en: 'use spaces' },
  },
  TAG_RESOLVE_FAILED: {
    message: {
      zh: '值以感叹号开头，会被当作类型标记',
      en: 'a value that begins with "!" is taken for a tag',
    },
    remedy: { zh: '给整个值加引号', en: 'put the whole value in quotes' },
  },
}

/** `{ value: count(a[b]) }`, `{ value: "a" + b }`: signs that mean something inside braces. */
export const UNQUOTED: Mistake = {
  message: { zh: '花括号内的值没有加引号', en: 'a value inside braces is not in quotes' },
  remedy: {
    zh: '花括号内含有 [ ] { } 或逗号的算式，给整个算式加引号',
    en: 'inside { } put a formula with [ ] { } or a comma in quotes',
  },
}

const UNKNOWN: Mistake = {
  message: { zh: '有误', en: 'a mistake' },
  remedy: { zh: '检查缩进、引号、括号与冒号', en: 'check indentation, quotes, brackets and colons' },
}

/** The mistake in words of both languages; the parser's own sentence follows in brackets. */
export function yamlMistake(code: string, said: string): Mistake {
  const known = MISTAKES[code] ?? (/flow-(?:seq|map)-start at node end/.test(said) ? UNQUOTED : UNKNOWN)
  return {
    message: {
      zh: `YAML ${known.message.zh}（${said}）`,
      en: `not valid YAML: ${known.message.en} (${said})`,
    },
    remedy: known.remedy,
  }
}
