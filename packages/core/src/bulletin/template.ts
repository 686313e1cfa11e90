import type { PackNode } from '../pack/index.ts'
import {
  type Binding,
  bindingsOf,
  type Piece,
  readBinding,
  readTemplateText,
  readTest,
  type Test,
} from './template-text.ts'

/** Body of a bulletin template: what is printed, under which condition, how often. */
export type TemplateBlock = { readonly when?: Test } & (
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: readonly Piece[] }
  | {
      readonly kind: 'paragraph'
      readonly id: string
      readonly look: 'body' | 'flush' | 'note'
      /** Repeats the paragraph for every member, listed project or lit project. */
      readonly each?: Binding
      readonly text: readonly Piece[]
    }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly title: readonly Piece[]
      readonly unit?: string
      readonly rows: Binding
      /** A heading row for every group of members. */
      readonly grouped: boolean
      readonly columns: readonly TemplateColumn[]
    }
  | { readonly kind: 'page-break' }
)

export interface TemplateColumn {
  readonly head: string
  readonly align: 'left' | 'center' | 'right'
  readonly width: number
  readonly text: readonly Piece[]
  /** Entry of the total row; a table without any has no total row. */
  readonly total?: readonly Piece[]
}

export interface TemplateAnnex {
  readonly id: string
  readonly when?: Test
  readonly title: readonly Piece[]
  readonly landscape: boolean
  readonly blocks: readonly TemplateBlock[]
}

/** How a region writes one kind of bulletin (通报模板). Read from `bulletin/<id>.yaml`. */
export interface BulletinTemplate {
  readonly id: string
  readonly redHead?: { readonly mark: readonly Piece[]; readonly number: readonly Piece[] }
  /** One entry a line. */
  readonly title: readonly (readonly Piece[])[]
  readonly addressees: readonly Piece[]
  readonly issuer: readonly Piece[]
  readonly blocks: readonly TemplateBlock[]
  readonly annexes: readonly TemplateAnnex[]
  readonly imprint?: { readonly copies: readonly Piece[]; readonly printedBy: readonly Piece[] }
}

export const TEMPLATE_KEYS = {
  file: ['id', 'red_head', 'title', 'addressees', 'issuer', 'body', 'annexes', 'imprint'],
  red_head: ['mark', 'number'],
  imprint: ['copies', 'printed_by'],
  annex: ['id', 'when', 'title', 'landscape', 'body'],
  heading: ['heading', 'level', 'when'],
  paragraph: ['id', 'text', 'look', 'each', 'when'],
  table_block: ['id', 'table', 'when'],
  table: ['title', 'unit', 'rows', 'grouped', 'columns'],
  column: ['head', 'align', 'width', 'text', 'total'],
}

/** Reads a template; what is wrong in it is reported at its node. */
export function readBulletinTemplate(node: PackNode): BulletinTemplate {
  node.onlyKeys(TEMPLATE_KEYS.file)
  const ids = new Set<string>()
  const template: BulletinTemplate = {
    id: node.at('id').text(),
    ...(node.has('red_head') ? { redHead: readRedHead(node.at('red_head')) } : {}),
    title: node.at('title').items().map(readText),
    addressees: node.has('addressees') ? readText(node.at('addressees')) : [],
    issuer: readText(node.at('issuer')),
    blocks: node
      .at('body')
      .items()
      .map((item) => readBlock(item, ids)),
    annexes: node.has('annexes')
      ? node
          .at('annexes')
          .items()
          .map((item) => readAnnex(item, ids))
      : [],
    ...(node.has('imprint') ? { imprint: readImprint(node.at('imprint')) } : {}),
  }
  checkAnnexes(node, template)
  return template
}

/** What the text calls an annex must be one. */
function checkAnnexes(node: PackNode, template: BulletinTemplate): void {
  const known = template.annexes.map(({ id }) => id)
  for (const { words } of templateBindings(template)) {
    const [first, id = ''] = words
    if (first !== 'annex' || known.includes(id)) continue
    node.problem(
      { zh: `没有编号为“${id}”的附件`, en: `there is no annex "${id}"` },
      { zh: `可用：${known.join('、')}`, en: `these are known: ${known.join(', ')}` },
    )
  }
}

/** Every binding of a template, for checking that the pack knows its indicators, lists and leagues. */
function templateBindings(template: BulletinTemplate): Binding[] {
  const blocks = [...template.blocks, ...template.annexes.flatMap((annex) => annex.blocks)]
  const heads = [
    ...template.title,
    ...(template.redHead ? [template.redHead.mark, template.redHead.number] : []),
    template.addressees,
    template.issuer,
    ...(template.imprint ? [template.imprint.copies, template.imprint.printedBy] : []),
    ...template.annexes.map((annex) => annex.title),
  ]
  const tests = [...blocks, ...template.annexes].flatMap(({ when }) =>
    when === undefined ? [] : [when.left],
  )
  return [...heads.flatMap(bindingsOf), ...tests, ...blocks.flatMap(blockBindings)]
}

/** What a template asks of a pack, for checking that the pack has it. */
export interface TemplateNames {
  readonly indicators: readonly string[]
  readonly breakdowns: readonly string[]
  readonly lists: readonly string[]
  readonly leagues: readonly string[]
  readonly lights: readonly string[]
  readonly groups: readonly string[]
  /** Columns of rows: `name` for `{.name}`. */
  readonly columns: readonly string[]
}

const PHRASES = ['lead', 'change', 'list', 'best', 'worst']
const WORDS = [
  'year',
  'month',
  'next_month',
  'report_month',
  'period',
  'region',
  'office',
  'issued',
  'issued_year',
  'annex',
  'names',
  'count',
]

/** Every indicator, breakdown, list and league a template names, each once. */
export function templateNames(template: BulletinTemplate): TemplateNames {
  const bindings = templateBindings(template)
  const setting = (name: string) => bindings.flatMap(({ settings }) => settings.get(name) ?? [])
  const firsts = bindings.map(({ words: [first = '', second = ''] }) => ({ first, second }))
  const indicators = firsts.flatMap(({ first, second }) => {
    if (PHRASES.includes(first)) return second === '' ? [] : [second]
    return first === '' || first === 'league' || first.startsWith('.') || WORDS.includes(first) ? [] : [first]
  })
  const once = (names: readonly string[]) => [...new Set(names)].toSorted()
  return {
    indicators: once([...indicators, ...setting('sort')]),
    breakdowns: once([...setting('by'), ...setting('members')]),
    lists: once([...setting('list'), ...setting('topics')]),
    leagues: once([
      ...setting('league'),
      ...firsts.flatMap(({ first, second }) => (first === 'league' ? [second] : [])),
    ]),
    lights: once(setting('lights')),
    groups: once(setting('group')),
    columns: once(firsts.flatMap(({ first }) => (first.startsWith('.') ? [first.slice(1)] : []))),
  }
}

function blockBindings(block: TemplateBlock): Binding[] {
  switch (block.kind) {
    case 'heading':
      return bindingsOf(block.text)
    case 'paragraph':
      return [...(block.each === undefined ? [] : [block.each]), ...bindingsOf(block.text)]
    case 'table':
      return [
        block.rows,
        ...bindingsOf(block.title),
        ...block.columns.flatMap((column) => [...bindingsOf(column.text), ...bindingsOf(column.total ?? [])]),
      ]
    case 'page-break':
      return []
  }
}

const readText = (node: PackNode): Piece[] =>
  readTemplateText(node.text(), (message, remedy) => node.problem(message, remedy))

const readRows = (node: PackNode): Binding =>
  readBinding(node.text(), (message, remedy) => node.problem(message, remedy))

const readWhen = (node: PackNode): { when: Test } | Record<string, never> => {
  if (!node.has('when')) return {}
  const when = node.at('when')
  return { when: readTest(when.text(), (message, remedy) => when.problem(message, remedy)) }
}

function readRedHead(node: PackNode) {
  node.onlyKeys(TEMPLATE_KEYS.red_head)
  return { mark: readText(node.at('mark')), number: readText(node.at('number')) }
}

function readImprint(node: PackNode) {
  node.onlyKeys(TEMPLATE_KEYS.imprint)
  return {
    copies: node.has('copies') ? readText(node.at('copies')) : [],
    printedBy: readText(node.at('printed_by')),
  }
}

function readAnnex(node: PackNode, ids: Set<string>): TemplateAnnex {
  node.onlyKeys(TEMPLATE_KEYS.annex)
  return {
    id: readId(node, ids),
    ...readWhen(node),
    title: readText(node.at('title')),
    landscape: node.has('landscape') && node.at('landscape').flag(),
    blocks: node
      .at('body')
      .items()
      .map((item) => readBlock(item, ids)),
  }
}

function readBlock(node: PackNode, ids: Set<string>): TemplateBlock {
  if (node.value === 'page-break') return { kind: 'page-break' }
  if (node.has('heading')) {
    node.onlyKeys(TEMPLATE_KEYS.heading)
    return { kind: 'heading', level: readLevel(node), text: readText(node.at('heading')), ...readWhen(node) }
  }
  return node.has('table') ? readTable(node, ids) : readParagraph(node, ids)
}

function readParagraph(node: PackNode, ids: Set<string>): TemplateBlock {
  node.onlyKeys(TEMPLATE_KEYS.paragraph)
  return {
    kind: 'paragraph',
    id: readId(node, ids),
    look: node.has('look') ? node.at('look').oneOf(['body', 'flush', 'note'] as const) : 'body',
    ...(node.has('each') ? { each: readRows(node.at('each')) } : {}),
    text: readText(node.at('text')),
    ...readWhen(node),
  }
}

function readTable(node: PackNode, ids: Set<string>): TemplateBlock {
  node.onlyKeys(TEMPLATE_KEYS.table_block)
  const table = node.at('table')
  table.onlyKeys(TEMPLATE_KEYS.table)
  return {
    kind: 'table',
    id: readId(node, ids),
    title: table.has('title') ? readText(table.at('title')) : [],
    ...(table.has('unit') ? { unit: table.at('unit').text() } : {}),
    rows: readRows(table.at('rows')),
    grouped: table.has('grouped') && table.at('grouped').flag(),
    columns: table.at('columns').items().map(readColumn),
    ...readWhen(node),
  }
}

function readColumn(node: PackNode): TemplateColumn {
  node.onlyKeys(TEMPLATE_KEYS.column)
  const width = node.has('width') ? node.at('width').number() : 1
  if (width <= 0) {
    node
      .at('width')
      .problem(
        { zh: '列宽须大于零', en: 'a width must be above zero' },
        { zh: '写正数', en: 'write a positive number' },
      )
  }
  return {
    head: node.at('head').text(),
    align: node.has('align') ? node.at('align').oneOf(['left', 'center', 'right'] as const) : 'left',
    width: width > 0 ? width : 1,
    text: readText(node.at('text')),
    ...(node.has('total') ? { total: readText(node.at('total')) } : {}),
  }
}

function readLevel(node: PackNode): 1 | 2 | 3 | 4 {
  if (!node.has('level')) return 1
  const level = node.at('level').value
  if (level === 1 || level === 2 || level === 3 || level === 4) return level
  node
    .at('level')
    .problem(
      { zh: '标题层次只有 1 至 4', en: 'headings have levels 1 to 4' },
      { zh: '改为 1 至 4', en: 'write 1 to 4' },
    )
  return 1
}

/** Ids are given once in a template: edits are addressed to them. */
function readId(node: PackNode, ids: Set<string>): string {
  const id = node.at('id').text()
  if (id !== '' && ids.has(id)) {
    node
      .at('id')
      .problem(
        { zh: `编号“${id}”重复`, en: `id "${id}" is used twice` },
        { zh: '换一个编号', en: 'choose another id' },
      )
  }
  ids.add(id)
  return id
}
