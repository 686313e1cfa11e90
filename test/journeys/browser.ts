import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'

export type Language = 'zh' | 'en'

/** Address of the running application; undefined when the journeys are not run by `npm test`. */
export const BASE = process.env.GROUNDBREAK_TEST_URL

/** Why journeys are skipped, as `node:test` wants it. */
export const skipped = BASE === undefined ? 'no running application: GROUNDBREAK_TEST_URL is not set' : false

const PROGRAM = process.env.GROUNDBREAK_TEST_CHROMIUM ?? '/usr/bin/chromium'
const READY_MS = 120_000

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PROGRAM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

interface Screen {
  language?: Language
  theme?: 'light' | 'dark'
  width?: number
}

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page complained about: errors of scripts, and requests that left the application. */
  readonly complaints: string[]
}

/** A fresh visitor on a page of the application, once the demonstration is there. */
export async function visit(browser: Browser, path: string, screen: Screen = {}): Promise<Visit> {
  const { language = 'zh', theme = 'light', width = 1440 } = screen
  const context = await browser.newContext({
    baseURL: BASE ?? '',
    viewport: { width, height: 900 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  await context.addInitScript(
    ([chosenLanguage, chosenTheme]) => {
      if (localStorage.getItem('groundbreak.language') !== null) return
      localStorage.setItem('groundbreak.language', String(chosenLanguage))
      localStorage.setItem('groundbreak.theme', String(chosenTheme))
    },
    [language, theme],
  )
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(BASE ?? '') && !url.startsWith('blob:') && !url.startsWith('data:'))
      complaints.push(url)
  })
  await page.goto(path)
  await page.locator('nav').waitFor({ timeout: READY_MS })
  return { page, context, complaints }
}

/** All text of an element, cells and lines run together. */
export const textOf = async (element: Locator): Promise<string> => (await element.textContent()) ?? ''

/** Waits until nothing on the page is a skeleton any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
}
