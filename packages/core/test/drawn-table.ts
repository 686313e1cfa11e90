import fc from 'fast-check'
import { type Cell, sheetOf } from './sheets.ts'

/** A project with what every drawn table says of it. Amounts in 万元. */
export interface DrawnProject {
  readonly name: string
  readonly company: string
  readonly nature: 'new' | 'continued'
  readonly total: number
  readonly plan: number
  readonly month: number
  readonly cum: number
  readonly started: boolean
}

type FieldName = Exclude<keyof DrawnProject, never>

/** How a table is laid out; every choice leaves the same facts. */
export interface Drawing {
  readonly order: readonly FieldName[]
  readonly headings: number
  readonly depth: number
  readonly merged: 'all' | 'none' | 'down' | 'across'
  readonly unit: 'caption' | 'heading' | 'row' | 'cell' | 'format' | 'note'
  readonly blankRows: readonly number[]
  readonly blankColumns: readonly number[]
  readonly top: number
  readonly left: number
  readonly titles: boolean
  readonly numbered: boolean
  readonly indexRow: boolean
  readonly grouped: boolean
  readonly groupLabels: number
  readonly subtotals: boolean
  readonly total: 'none' | 'head' | 'foot'
  readonly totalLabel: string
  readonly repeatHeader: boolean
  readonly text: boolean
  readonly notes: boolean
  /** Headings of columns that hold something else: none of it may be taken for a field. */
  readonly strangers: readonly string[]
  readonly groupSums: boolean
  /** Labels of groups and totals stand in the column of names, also where there is one of numbers. */
  readonly labelsInNames: boolean
  readonly mergedLabels: boolean
  /** Parts of the total that follow it. */
  readonly parts: boolean
}

const HEADINGS: Readonly<Record<FieldName, readonly (readonly string[])[]>> = {
  name: [['项目名称'], ['基本情况', '项目名称'], ['项目概况', '基本情况', '工程名称']],
  company: [['建设单位'], ['基本情况', '业主单位'], ['项目概况', '基本情况', '建设单位']],
  nature: [['建设性质'], ['基本情况', '性质'], ['项目概况', '基本情况', '建设性质']],
  total: [['总投资'], ['投资', '计划总投资'], ['投资情况', '总投资', '总投资']],
  plan: [['年度计划投资'], ['2023年度', '计划'], ['投资情况', '2023年度', '计划']],
  month: [['本月完成投资'], ['完成投资', '本月'], ['投资情况', '完成投资', '10月']],
  cum: [['1-10月累计完成投资'], ['完成投资', '累计'], ['投资情况', '2023年度', '完成']],
  started: [['是否开工'], ['进度', '开工情况'], ['进度', '开工', '是否开工']],
}
const MONEY: readonly FieldName[] = ['total', 'plan', 'month', 'cum']
const FIELDS: readonly FieldName[] = ['name', 'company', 'nature', ...MONEY, 'started']
const GROUPS = [
  ['一、新建项目', '二、续建项目'],
  ['（一）新建', '（二）续建'],
  ['新建项目', '续建项目'],
  ['Ⅰ.新建项目', 'Ⅱ.续建项目'],
] as const

export const drawnProjects: fc.Arbitrary<readonly DrawnProject[]> = fc
  .array(
    fc.record({
      company: fc.constantFrom('甲公司', '乙集团', '丙局'),
      nature: fc.constantFrom('new' as const, 'continued' as const),
      total: fc.integer({ min: 1000, max: 90_000 }),
      plan: fc.integer({ min: 900, max: 1000 }),
      month: fc.integer({ min: 0, max: 90 }),
      cum: fc.integer({ min: 90, max: 900 }),
      started: fc.boolean(),
    }),
    { minLength: 3, maxLength: 9 },
  )
  .map((list) => list.map((one, index) => ({ ...one, name: `第${'甲乙丙丁戊己庚辛壬'[index]}水厂改造工程` })))

export const drawings: fc.Arbitrary<Drawing> = fc.record({
  order: fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length }),
  headings: fc.nat(2),
  depth: fc.constantFrom(1, 2, 3),
  merged: fc.constantFrom('all', 'none', 'down', 'across'),
  unit: fc.constantFrom('caption', 'heading', 'row', 'cell', 'format', 'note'),
  blankRows: fc.array(fc.nat(12), { maxLength: 3 }),
  blankColumns: fc.array(fc.nat(8), { maxLength: 2 }),
  top: fc.nat(4),
  left: fc.nat(3),
  titles: fc.boolean(),
  numbered: fc.boolean(),
  indexRow: fc.boolean(),
  grouped: fc.boolean(),
  groupLabels: fc.nat(GROUPS.length - 1),
  subtotals: fc.boolean(),
  total: fc.constantFrom('none', 'head', 'foot'),
  totalLabel: fc.constantFrom('合计', '总计：', 'Total', '全县合计'),
  repeatHeader: fc.boolean(),
  text: fc.boolean(),
  notes: fc.boolean(),
  strangers: fc.shuffledSubarray(
    [
      '完成率',
      '上年同期完成投资',
      '2022年计划投资',
      '联系电话',
      '截至上月累计完成投资',
      '其中：设备投资',
      '排名',
      '下月计划投资',
    ],
    { maxLength: 3 },
  ),
  groupSums: fc.boolean(),
  labelsInNames: fc.boolean(),
  mergedLabels: fc.boolean(),
  parts: fc.boolean(),
})

/** A field, the running number, nothing, or the heading of a stranger. */
type Column = FieldName | 'sequence' | 'blank' | `!${string}`

interface Drawn {
  readonly rows: Cell[][]
  readonly merges: string[]
}

/** Lays the projects out as drawn. Grouped tables have no column of natures, the groups say them. */
export function drawTable(projects: readonly DrawnProject[], drawing: Drawing) {
  const fields = drawing.order.filter((field) => !drawing.grouped || field !== 'nature')
  const columns: Column[] = [...(drawing.numbered ? ['sequence' as const] : []), ...fields]
  drawing.strangers.forEach((heading, index) => {
    columns.splice(Math.min(2 + 3 * index, columns.length), 0, `!${heading}`)
  })
  for (const at of drawing.blankColumns) columns.splice(Math.min(at + 1, columns.length), 0, 'blank')
  const drawn: Drawn = { rows: [], merges: [] }
  for (let row = 0; row < drawing.top; row += 1) drawn.rows.push([])
  if (drawing.titles) drawn.rows.push(['临河县重点项目进展情况表（2023年10月）'])
  if (drawing.unit === 'caption') drawn.rows.push(['填报单位：临河县', null, '单位：万元'])
  const from = drawn.rows.length
  drawHeader(drawn, columns, drawing)
  const header = drawn.rows.slice(from)
  drawBody(drawn, columns, projects, drawing, header)
  if (drawing.notes || drawing.unit === 'note')
    drawn.rows.push([
      '注：本表金额单位：万元。'.replace(
        '金额单位：万元',
        drawing.unit === 'note' ? '金额单位：万元' : '数据截至月底',
      ),
    ])
  const shift = (text: string): string =>
    text.replace(/[A-Z]+/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + drawing.left))
  const indent = Array.from({ length: drawing.left }, () => null)
  return sheetOf(
    'Sheet1',
    drawn.rows.map((cells) => (cells.length > 0 ? [...indent, ...cells] : [])),
    { merges: drawn.merges.map(shift) },
  )
}

const letter = (column: number): string => String.fromCharCode(65 + column)

const isStranger = (column: Column): column is `!${string}` => column.startsWith('!')

function pathOf(column: Column, drawing: Drawing): readonly string[] {
  if (column === 'blank') return []
  if (column === 'sequence') return ['序号']
  if (isStranger(column)) return [column.slice(1)]
  const path = (HEADINGS[column][Math.min(drawing.headings, drawing.depth - 1)] ?? []).slice(-drawing.depth)
  if (drawing.unit !== 'heading' || !MONEY.includes(column)) return path
  return [...path.slice(0, -1), `${path.at(-1)}（万元）`]
}

function drawHeader(drawn: Drawn, columns: readonly Column[], drawing: Drawing): void {
  const paths = columns.map((column) => pathOf(column, drawing))
  const depth = Math.max(...paths.map((path) => path.length))
  const top = drawn.rows.length
  for (let level = 0; level < depth; level += 1) {
    const row: Cell[] = paths.map((path, at) => {
      const before = paths[at - 1]
      const shared = before && level < path.length - 1 && samePath(before, path, level)
      return shared ? null : (path[level] ?? null)
    })
    drawn.rows.push(row)
  }
  const across = (merge: string): boolean => /^[A-Z]+([0-9]+):[A-Z]+\1$/.test(merge)
  const wanted = { all: () => true, none: () => false, across, down: (merge: string) => !across(merge) }
  drawn.merges.push(...mergesOf(paths, depth, top).filter(wanted[drawing.merged]))
  if (drawing.unit === 'row')
    drawn.rows.push(columns.map((column) => (MONEY.includes(column as FieldName) ? '万元' : null)))
  if (drawing.indexRow)
    drawn.rows.push(columns.map((column, at) => (column === 'blank' ? null : String(at + 1))))
}

const samePath = (a: readonly string[], b: readonly string[], level: number): boolean =>
  level < a.length - 1 && a.slice(0, level + 1).join('/') === b.slice(0, level + 1).join('/')

function mergesOf(paths: readonly (readonly string[])[], depth: number, top: number): string[] {
  const merges: string[] = []
  paths.forEach((path, at) => {
    if (path.length === 0) return
    const bottom = path.length - 1
    if (bottom < depth - 1) merges.push(`${letter(at)}${top + bottom + 1}:${letter(at)}${top + depth}`)
    for (let level = 0; level < path.length - 1; level += 1) {
      const before = paths[at - 1]
      if (before && samePath(before, path, level)) continue
      let end = at
      for (let next = paths[end + 1]; next && samePath(next, path, level); next = paths[end + 1]) end += 1
      if (end > at) merges.push(`${letter(at)}${top + level + 1}:${letter(end)}${top + level + 1}`)
    }
  })
  return merges
}

function drawBody(
  drawn: Drawn,
  columns: readonly Column[],
  projects: readonly DrawnProject[],
  drawing: Drawing,
  header: readonly Cell[][],
): void {
  const lines: Cell[][] = []
  const labelled: number[] = []
  const label = (text: string, sums: readonly DrawnProject[]): Cell[] => {
    const at = columns[0] === 'sequence' && !drawing.labelsInNames ? 0 : columns.indexOf('name')
    if (drawing.mergedLabels && at === 0 && columns[1] === 'name') labelled.push(lines.length)
    return columns.map((column, index) => {
      if (index === at) return text
      if (!MONEY.includes(column as FieldName) || sums.length === 0) return null
      return amount(
        sums.reduce((sum, one) => sum + (one[column as 'total'] ?? 0), 0),
        drawing,
      )
    })
  }
  const add = (list: readonly DrawnProject[]): void => {
    list.forEach((project, index) => {
      lines.push(columns.map((column) => cellOf(column, project, index + 1, drawing)))
    })
  }
  if (drawing.total === 'head') {
    lines.push(label(drawing.totalLabel, projects))
    if (drawing.parts)
      lines.push(
        label(
          '其中：新建',
          projects.filter(({ nature }) => nature === 'new'),
        ),
      )
  }
  if (drawing.grouped) {
    const [first, second] = GROUPS[drawing.groupLabels] ?? GROUPS[0]
    for (const [nature, text] of [
      ['new', first],
      ['continued', second],
    ] as const) {
      const list = projects.filter((project) => project.nature === nature)
      if (list.length === 0) continue
      lines.push(label(text, drawing.groupSums ? list : []))
      add(list)
      if (drawing.subtotals) lines.push(label('小计', list))
    }
  } else add(projects)
  if (drawing.total === 'foot') lines.push(label(drawing.totalLabel, projects))
  for (const at of drawing.blankRows) if (at <= lines.length) lines.splice(at, 0, [])
  if (drawing.repeatHeader && drawing.merged === 'none')
    lines.splice(Math.ceil(lines.length / 2), 0, ...header.map((cells) => [...cells]))
  if (drawing.blankRows.length === 0 && !(drawing.repeatHeader && drawing.merged === 'none'))
    for (const line of labelled)
      drawn.merges.push(`A${drawn.rows.length + line + 1}:B${drawn.rows.length + line + 1}`)
  drawn.rows.push(...lines)
}

function amount(value: number, drawing: Drawing): Cell {
  if (drawing.unit === 'format') return { value, format: '#,##0.00"万元"' }
  const unit = drawing.unit === 'cell' ? '万元' : ''
  if (drawing.text || unit !== '') return `${value.toLocaleString('en-US')}${unit}`
  return value
}

function cellOf(column: Column, project: DrawnProject, number: number, drawing: Drawing): Cell {
  if (column === 'blank') return null
  if (column === 'sequence') return number
  if (isStranger(column)) return number * 7
  if (column === 'nature') return project.nature === 'new' ? '新建' : '续建'
  if (column === 'started') return project.started ? '是' : '否'
  return MONEY.includes(column) ? amount(project[column as 'total'], drawing) : String(project[column])
}
