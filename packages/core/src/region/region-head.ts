import type { Words } from '../finding/index.ts'
import { instantOf } from '../ledger/index.ts'
import type { PackNode } from '../pack/index.ts'

/** Workbooks of a demonstration that were kept together (演示). */
export interface Demonstration {
  /** Folder under the pack. */
  readonly folder: string
  /**
   * Recorded as of this moment (ISO 8601 in UTC), so that a demonstration of a past year can be looked at as it was
   * known in that year. Absent: the moment of the import.
   */
  readonly recorded?: string
}

/** `region.yaml`: who the region is (地区). */
export interface RegionHead {
  /** Six digits after GB/T 2260. */
  readonly code: string
  readonly name: Words
  /** The office that keeps the ledger and issues the bulletin. */
  readonly office: Words
  /** IANA name; deadlines and "today" are read in it. */
  readonly timezone: string
  /** Said wherever figures are shown, e.g. that they are synthetic. */
  readonly notice?: Words
  /** What is imported on a first start, in this order. */
  readonly demonstration: readonly Demonstration[]
}

export const HEAD_KEYS = ['code', 'name', 'office', 'timezone', 'notice', 'demonstration']

export function readRegionHead(node: PackNode): RegionHead {
  node.onlyKeys(HEAD_KEYS)
  const code = node.at('code').text()
  if (code !== '' && !/^[0-9]{6}$/.test(code)) {
    node.at('code').problem(
      { zh: `地区代码“${code}”不是六位数字`, en: `"${code}" is no region code of six digits` },
      {
        zh: '按 GB/T 2260 填写，并加引号，如 "150500"',
        en: 'write it after GB/T 2260, in quotes: "150500"',
      },
    )
  }
  return {
    code,
    name: node.at('name').words(),
    office: node.at('office').words(),
    timezone: readTimezone(node.at('timezone')),
    ...(node.has('notice') ? { notice: node.at('notice').words() } : {}),
    demonstration: node.has('demonstration') ? node.at('demonstration').items().map(readDemonstration) : [],
  }
}

function readDemonstration(node: PackNode): Demonstration {
  node.onlyKeys(['folder', 'recorded'])
  const folder = node.at('folder').text()
  if (!node.has('recorded')) return { folder }
  const recorded = node.at('recorded')
  try {
    return { folder, recorded: instantOf(recorded.text()) }
  } catch (error) {
    // instantOf throws RangeError for what a person mistyped
    if (!(error instanceof RangeError)) throw error
    recorded.problem(
      { zh: `“${recorded.text()}”不是时间`, en: `"${recorded.text()}" is no point in time` },
      {
        zh: '写作 "2022-04-02T10:00:00+08:00"，并加引号',
        en: 'write it in quotes: "2022-04-02T10:00:00+08:00"',
      },
    )
    return { folder }
  }
}

function readTimezone(node: PackNode): string {
  const name = node.text()
  if (name === '' || isTimezone(name)) return name
  node.problem(
    { zh: `没有时区“${name}”`, en: `there is no time zone "${name}"` },
    { zh: '中国各地写 Asia/Shanghai', en: 'write the IANA name: Asia/Shanghai for China' },
  )
  return name
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    // the constructor's way to say that it does not know the name
    return false
  }
}
