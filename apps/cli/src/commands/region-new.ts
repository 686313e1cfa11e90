import { readFileSync } from 'node:fs'
import { basename, relative, resolve } from 'node:path'
import type { Words } from '@groundbreak/core/finding'
import { makePack, type NewPack, printProblem } from '@groundbreak/office'
import type { Command } from '../command.ts'
import type { ParsedOptions } from '../parsed-options.ts'
import { WrongUsage } from '../wrong-usage.ts'

export const regionNewCommand: Command = {
  name: 'region new',
  operands: 'NAME',
  arity: [1, 1],
  words: {
    zh: '新建地区包：从空白包复制，填好表头',
    en: 'make a region pack: copied from the blank one, head filled in',
  },
  options: [
    {
      name: 'code',
      value: 'CODE',
      words: {
        zh: '六位区划代码，如 360100（与 --name 同用）',
        en: 'six digits, e.g. 360100 (together with --name)',
      },
    },
    {
      name: 'name',
      value: 'TEXT',
      words: { zh: '地区名称，如 南昌市', en: 'name of the region in Chinese, e.g. 南昌市' },
    },
    { name: 'name-en', value: 'TEXT', words: { zh: '英文名称', en: 'its English name' } },
    {
      name: 'office',
      value: 'TEXT',
      words: {
        zh: '管账单位（默认 某市重点项目建设办公室）',
        en: 'office that keeps the ledger (default: 某市重点项目建设办公室)',
      },
    },
    {
      name: 'divisions',
      value: 'FILE',
      words: {
        zh: '县市区清单，每行：代码,名称,英文名,分组,其他写法（后三项可省）',
        en: 'list of divisions, a line each: code,name,English name,group,other spellings (the last three optional)',
      },
    },
    {
      name: 'from',
      value: 'PACK',
      words: { zh: '从此地区包开始（默认 blank）', en: 'pack to start from (default: blank)' },
    },
  ],
  async run(given, terminal) {
    const { folder, problems } = makePack(readWish(given))
    const next = nextSteps(folder, given)
    if (terminal.json) {
      terminal.jsonValue({ folder, problems, next })
      return problems.length === 0 ? 0 : 1
    }
    terminal.line(folder)
    for (const problem of problems) terminal.line(printProblem(problem, terminal.language))
    terminal.line('')
    next.forEach((step, index) => {
      terminal.line(`${index + 1}. ${terminal.words(step)}`)
    })
    return problems.length === 0 ? 0 : 1
  },
}

/** @throws WrongUsage */
function readWish(given: ParsedOptions): NewPack {
  const list = given.find('divisions')
  return {
    name: given.operands[0] ?? '',
    from: given.find('from') ?? 'blank',
    ...readHead(given),
    ...(list === undefined ? {} : { divisionList: { name: basename(list), text: readList(list) } }),
  }
}

function readHead(given: ParsedOptions): Pick<NewPack, 'head'> {
  const [code, zh, en, office] = ['code', 'name', 'name-en', 'office'].map((name) => given.find(name)?.trim())
  if (code === undefined && zh === undefined && en === undefined && office === undefined) return {}
  if (!code || !zh) {
    throw new WrongUsage({ zh: '--code 与 --name 要一起写', en: '--code and --name go together' })
  }
  if (!/^[0-9]{6}$/.test(code)) {
    throw new WrongUsage({
      zh: `--code 应为六位数字，而不是“${code}”`,
      en: `--code is six digits, not "${code}"`,
    })
  }
  return {
    head: { code, name: { zh, en: en || zh }, ...(office ? { office: { zh: office, en: office } } : {}) },
  }
}

/** Tables saved by Excel under Chinese Windows come in GB18030. */
function readList(path: string): string {
  const bytes = readBytes(path)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // what is not valid UTF-8
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new WrongUsage({ zh: `读不了“${path}”：${said}`, en: `cannot read "${path}": ${said}` })
  }
}

function nextSteps(folder: string, given: ParsedOptions): Words[] {
  const pack = relative(resolve(), folder) || folder
  const missing = [
    ...(given.find('name') === undefined ? ['region.yaml'] : []),
    ...(given.find('divisions') === undefined ? ['divisions.yaml'] : []),
  ]
  const edit: Words[] =
    missing.length === 0
      ? []
      : [
          {
            zh: `把 ${missing.map((file) => `${pack}/${file}`).join('、')} 里的示例改成本市的`,
            en: `put your own in place of the examples: ${missing.map((file) => `${pack}/${file}`).join(', ')}`,
          },
        ]
  return [
    ...edit,
    { zh: `检查：groundbreak region check ${pack}`, en: `check it: groundbreak region check ${pack}` },
    {
      zh: `看一份报表怎样识别：groundbreak understand 文件 --region ${pack}`,
      en: `see how a workbook is understood: groundbreak understand FILE --region ${pack}`,
    },
    {
      zh: `试着入账：groundbreak import 目录 --region ${pack} --data data/trial`,
      en: `take a month in for trial: groundbreak import DIR --region ${pack} --data data/trial`,
    },
    {
      zh: '级别、产业链、指标、排名、亮灯、通报怎样改：docs/how-to/new-region.md',
      en: 'levels, chains, indicators, leagues, lights, bulletin: docs/how-to/new-region.md',
    },
  ]
}
