import { PackNode, type PackProblem, readPackFile } from '../pack/index.ts'

/** Files a pack must have. */
export const PACK_FILES = [
  'region.yaml',
  'divisions.yaml',
  'fields.yaml',
  'permits.yaml',
  'indicators.yaml',
  'rules.yaml',
  'leagues.yaml',
] as const

/** Files a pack may have. */
export const OPTIONAL_FILES = ['checks.yaml', 'calendar.yaml', 'roles.yaml'] as const

/** Folder under which the vocabulary that all regions share stands among a pack's files. */
export const STANDARD = 'standard'

const TEMPLATE = /^bulletin\/[^/]+\.yaml$/

/** The files of one pack, asked for by name. */
export class PackFiles {
  readonly #files: ReadonlyMap<string, string>
  readonly #problems: PackProblem[]

  constructor(files: ReadonlyMap<string, string>, problems: PackProblem[]) {
    this.#files = files
    this.#problems = problems
  }

  /** A file the pack must have: missing or without content is a problem. */
  required(name: string): PackNode {
    const text = this.#files.get(name)
    if (text === undefined) {
      this.#problems.push(missing(name))
      return PackNode.nothing(name)
    }
    const before = this.#problems.length
    const node = readPackFile(name, text, this.#problems)
    if (node.value !== null || this.#problems.length > before) return node
    this.#problems.push(empty(name))
    return PackNode.nothing(name)
  }

  /** A file the pack may have; a node holding null when it has not. */
  optional(name: string): PackNode {
    const text = this.#files.get(name)
    return text === undefined ? PackNode.nothing(name) : readPackFile(name, text, this.#problems)
  }

  /** A file that another one names; undefined when there is none. */
  find(name: string): PackNode | undefined {
    return this.#files.has(name) ? this.required(name) : undefined
  }

  /** The shared file that `extends: standard` in this one means. */
  standardOf(node: PackNode): PackNode | undefined {
    if (!node.has('extends')) return undefined
    if (node.at('extends').value !== 'standard') {
      node.at('extends').oneOf(['standard'])
      return undefined
    }
    const name = `${STANDARD}/${node.file}`
    if (this.#files.has(name)) return this.required(name)
    node
      .at('extends')
      .problem(
        { zh: `没有通用词汇 ${name}`, en: `the shared vocabulary ${name} is missing` },
        { zh: '应在 regions/standard 中', en: 'it belongs into regions/standard' },
      )
    return undefined
  }

  /** The bulletin templates, in the order of their names. */
  templates(): PackNode[] {
    return [...this.#files.keys()]
      .filter((name) => TEMPLATE.test(name))
      .sort()
      .map((name) => this.required(name))
  }

  /** A misspelt file name must not pass in silence: the file would never be read. */
  reportUnknown(): void {
    const known: readonly string[] = [...PACK_FILES, ...OPTIONAL_FILES]
    for (const name of this.#files.keys()) {
      const inBulletin = name.startsWith('bulletin/')
      if (!/\.(?:ya?ml)$/i.test(name) || (name.includes('/') && !inBulletin)) continue
      if (known.includes(name) || TEMPLATE.test(name)) continue
      this.#problems.push({
        file: name,
        line: 1,
        column: 1,
        message: { zh: `不认识的文件 ${name}`, en: `no part of a pack: ${name}` },
        remedy: {
          zh: `改名或删去；可用：${known.join('、')}、bulletin/*.yaml`,
          en: `rename or remove it; a pack has: ${known.join(', ')}, bulletin/*.yaml`,
        },
      })
    }
  }
}

const missing = (name: string): PackProblem => ({
  file: name,
  line: 1,
  column: 1,
  message: { zh: `缺少文件 ${name}`, en: `the file ${name} is missing` },
  remedy: {
    zh: '从 regions/blank 复制一份再改，或运行 groundbreak region new',
    en: 'copy it from regions/blank and change it, or run groundbreak region new',
  },
})

const empty = (name: string): PackProblem => ({
  file: name,
  line: 1,
  column: 1,
  message: { zh: `文件 ${name} 没有内容`, en: `the file ${name} says nothing` },
  remedy: { zh: '从 regions/blank 复制一份再改', en: 'copy it from regions/blank and change it' },
})
