import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { WrongUsage } from './wrong-usage.ts'

const WORKBOOK = /\.(xlsx|xlsm|xls|ods|csv)$/i

/**
 * The files meant by what was typed: folders stand for the workbooks in them, however deep.
 * @throws WrongUsage when something does not exist
 */
export function findFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) throw new WrongUsage({ zh: `没有“${path}”`, en: `there is no "${path}"` })
    return found.isDirectory() ? workbooksIn(path) : [path]
  })
}

function workbooksIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !entry.name.startsWith('~$'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
