import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { WrongUsage } from './wrong-usage.ts'

const WORKBOOK = /\.(xlsx|xlsm|xls|ods|csv)$/i

/**
 * The workbooks meant by what was typed: folders stand for the workbooks in them, however deep. Each file once.
 * @throws WrongUsage when something does not exist, or there is no workbook at all
 */
export function findWorkbooks(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => (getStat(path).isDirectory() ? workbooksIn(path) : [path]))
  const once = [...new Map(found.map((path) => [realpathSync(path), path])).values()]
  if (once.length > 0) return once
  const named = paths.join(' ')
  throw new WrongUsage({ zh: `“${named}”中没有报表`, en: `there are no workbooks in "${named}"` })
}

/**
 * The one file meant.
 * @throws WrongUsage when it does not exist or is a folder
 */
export function getFile(path: string): string {
  if (!getStat(path).isDirectory()) return path
  throw new WrongUsage({ zh: `“${path}”是目录，请指明文件`, en: `"${path}" is a folder: name the file` })
}

/**
 * A file or folder that was named.
 * @throws WrongUsage when it does not exist
 */
export function getStat(path: string): Stats {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found) return found
  throw new WrongUsage({ zh: `没有“${path}”`, en: `there is no "${path}"` })
}

/** Lock files of open workbooks (`~$…`) are left out. */
function workbooksIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !entry.name.startsWith('~$'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
