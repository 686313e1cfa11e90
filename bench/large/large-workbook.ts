import { writeZip } from '../../packages/documents/src/writing/index.ts'

const COLUMNS: [heading: string, unit: string][] = [
  ['序号', ''],
  ['项目名称', ''],
  ['项目代码', ''],
  ['建设单位', ''],
  ['所属产业链', ''],
  ['项目级别', ''],
  ['建设性质', ''],
  ['建设规模及内容', ''],
  ['总投资', '万元'],
  ['年度计划投资', '万元'],
  ['本月完成投资', '万元'],
  ['1-10月累计完成投资', '万元'],
  ['到位资金', '万元'],
  ['完成率', ''],
  ['是否开工', ''],
  ['计划开工时间', ''],
  ['实际开工时间', ''],
  ['形象进度', ''],
  ['存在问题', ''],
  ['责任单位', ''],
  ['包联领导', ''],
  ['备注', ''],
  ...Array.from({ length: 8 }, (_, index): [string, string] => [`附加指标${index + 1}`, '']),
]

/**
 * A workbook of `rows` projects × 30 columns with three header rows (one merged), shared strings, dates and a formula
 * column with stored results, each cell with a style as spreadsheet programs write it: the size of a province's yearly list. The same bytes at every call.
 */
export function largeWorkbook(rows: number): Uint8Array {
  const strings = new Map<string, number>()
  const text = (value: string) => {
    let index = strings.get(value)
    if (index === undefined) {
      index = strings.size
      strings.set(value, index)
    }
    return index
  }
  const letters = COLUMNS.map((_, index) => letterOf(index))
  const parts: string[] = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>',
  ]
  parts.push(`<row r="1"><c r="A1" t="s"><v>${text('150502 重点项目调度表（2022年10月）')}</v></c></row>`)
  for (const [line, at] of [2, 3].entries()) {
    const cells = COLUMNS.map(([heading, unit], index) => {
      const said = line === 0 ? heading : unit
      return said
        ? `<c r="${letters[index]}${at}" t="s"><v>${text(line === 0 ? said : `（${said}）`)}</v></c>`
        : ''
    })
    parts.push(`<row r="${at}">${cells.join('')}</row>`)
  }
  const chunks: Buffer[] = []
  for (let index = 0; index < rows; index += 1) {
    parts.push(projectRow(index, index + 4, letters, text))
    if (parts.length > 5000) chunks.push(Buffer.from(parts.splice(0).join('')))
  }
  parts.push(`</sheetData><mergeCells count="1"><mergeCell ref="A1:AD1"/></mergeCells></worksheet>`)
  chunks.push(Buffer.from(parts.join('')))
  const shared = [...strings.keys()].map((value) => `<si><t>${value}</t></si>`).join('')
  return writeZip([
    { path: '[Content_Types].xml', content: CONTENT_TYPES },
    { path: '_rels/.rels', content: ROOT_RELATIONS },
    { path: 'xl/workbook.xml', content: WORKBOOK },
    { path: 'xl/_rels/workbook.xml.rels', content: RELATIONS },
    { path: 'xl/styles.xml', content: STYLES },
    { path: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${shared}</sst>` },
    { path: 'xl/worksheets/sheet1.xml', content: Buffer.concat(chunks) },
  ])
}

function projectRow(index: number, at: number, letters: string[], text: (value: string) => number): string {
  const total = 1_000 + ((index * 7_919) % 90_000)
  const plan = 500 + ((index * 104_729) % 20_000)
  const done = Math.floor((plan * ((index * 31) % 100)) / 100)
  const values: (string | number)[] = [
    index + 1,
    `示例第${index + 1}号年产${(index % 90) + 1}万吨项目`,
    `2201-150502-04-01-${String(100_000 + index)}`,
    `示例第${index % 9_000}公司`,
    ['铝基新材料', '玉米生物科技', '风电装备制造'][index % 3] ?? '',
    index % 3 === 0 ? '自治区重大' : '市级重点',
    index % 2 === 0 ? '新建' : '续建',
    `建设厂房及生产线${(index % 40) + 1}条`,
    total,
    plan,
    Math.floor(done / 10),
    done,
    Math.floor(done * 0.9),
  ]
  const cells = values.map((value, column) =>
    typeof value === 'number'
      ? `<c r="${letters[column]}${at}" s="4"><v>${value}</v></c>`
      : `<c r="${letters[column]}${at}" s="3" t="s"><v>${text(value)}</v></c>`,
  )
  cells.push(`<c r="N${at}" s="2"><f>L${at}/J${at}</f><v>${done / plan}</v></c>`)
  cells.push(`<c r="O${at}" s="3" t="s"><v>${text('是')}</v></c>`)
  cells.push(
    `<c r="P${at}" s="1"><v>${44_600 + (index % 200)}</v></c><c r="Q${at}" s="1"><v>${44_620 + (index % 200)}</v></c>`,
  )
  const words = ['正在进行主体施工', '无', '区发改委', '张某甲', '']
  cells.push(
    ...words.map((word, column) =>
      word
        ? `<c r="${letters[17 + column]}${at}" s="3" t="s"><v>${text(word)}</v></c>`
        : `<c r="${letters[17 + column]}${at}" s="3"/>`,
    ),
  )
  for (let column = 22; column < 30; column += 1)
    cells.push(`<c r="${letters[column]}${at}" s="4"><v>${scattered(index, column)}</v></c>`)
  return `<row r="${at}" spans="1:30">${cells.join('')}</row>`
}

/** Digits without a pattern that deflate could use, the same at every call. */
function scattered(row: number, column: number): string {
  const mixed = Math.imul(row * 30 + column, 0x9e3779b1) ^ Math.imul(row + 7, 0x85ebca6b * column)
  const whole = (mixed >>> 0) % 9_999_999
  return `${whole}.${String((mixed >>> 3) % 10_000).padStart(4, '0')}`
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEETML}.sharedStrings+xml"/></Types>`
const ROOT_RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
const WORKBOOK = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="调度表" sheetId="1" r:id="rId1"/></sheets></workbook>`
const RELATIONS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs></styleSheet>`
