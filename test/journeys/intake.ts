import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { Workbook } from './next-month.ts'

const BAD = resolve(import.meta.dirname, '../../fixtures/bad')

/** Drops files into the reports page: those of `fixtures/bad` by name, others as they are. */
export async function send(page: Page, ...files: readonly (string | Workbook)[]): Promise<void> {
  const chosen = files.map((file) => (typeof file === 'string' ? resolve(BAD, file) : file))
  const input = page.locator('.drop-zone input[type=file]')
  if (chosen.every((file) => typeof file === 'string')) await input.setInputFiles(chosen)
  else await input.setInputFiles(chosen.filter((file) => typeof file !== 'string'))
}

/** Opens the newest received file of that name once it has been compared. */
export async function openReview(page: Page, file: string): Promise<void> {
  const line = page.getByRole('row', { name: new RegExp(file) }).first()
  await line.getByRole('link', { name: /^(查看|Review)$/ }).click()
  await page.locator('.accept-bar').waitFor()
}

/** Opens a tab of the review by the beginning of its name. */
export const openTab = (page: Page, name: RegExp): Promise<void> => page.getByRole('tab', { name }).click()
