import type { Words } from '../finding/index.ts'
import type { PackNode } from '../pack/index.ts'

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
  /** Folders of the pack imported on a first start. */
  readonly demonstration: readonly string[]
}

const KEYS = ['code', 'name', 'office', 'timezone', 'notice', 'demonstration']

export function readRegionHead(node: PackNode): RegionHead {
  node.onlyKeys(KEYS)
  const code = node.at('code')
  if (!/^[0-9]{6}$/.test(code.text())) {
    code.problem(
      { zh: '地区代码应为六位数字', en: 'the code of a region has six digits' },
      { zh: '按 GB/T 2260 填写，并加引号，如 "150500"', en: 'write it after GB/T 2260, in quotes: "150500"' },
    )
  }
  return {
    code: code.text(),
    name: node.at('name').words(),
    office: node.at('office').words(),
    timezone: node.at('timezone').text(),
    ...(node.has('notice') ? { notice: node.at('notice').words() } : {}),
    demonstration: node.has('demonstration') ? node.at('demonstration').texts() : [],
  }
}
