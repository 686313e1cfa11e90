// Pictures of the documents, made from the demonstration: node scripts/pictures.mjs [name …]
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { ensureBuilt, ensureInstalled, findRuntime, ROOT } from './machine.mjs'
import { freePort } from './postgres.mjs'

const SIZE = { width: 1280, height: 800 }
/** Largest picture a document may carry, in bytes. */
const LARGEST = 250_000
const SETTLED_MS = 1_500
const DEMO = join(ROOT, 'regions/150500-tongliao/demo')

const PICTURES = {
  overview: async (page) => {
    await page.goto('/overview?month=2022-10')
    await page.locator('.breakdown tbody tr').nth(3).waitFor()
  },
  review: async (page) => {
    await page.goto('/reports?month=2022-04')
    await page
      .locator('.drop-zone input[type=file]')
      .setInputFiles(join(DEMO, 'corrections/开鲁县重点项目台账-4月（更正）.xlsx'))
    await page.getByRole('link', { name: '查看' }).click()
    await page.getByRole('tab', { name: /变了什么/ }).click()
    await page
      .getByRole('button', { name: /看单元格/ })
      .first()
      .click()
    await page.locator('[role=gridcell][aria-selected=true]').waitFor()
  },
  trace: async (page) => {
    await page.goto('/overview?month=2022-10&trace=major_completion_rate,2022-10')
    await page.locator('.trace-part tbody .link-button').first().click()
    await page.locator('.marked-cell').waitFor()
  },
  bulletin: async (page) => {
    await page.goto('/bulletin?month=2022-10')
    await page.locator('.paper-title').waitFor()
    await page.locator('.paper-title').evaluate((title) => title.scrollIntoView({ block: 'start' }))
  },
}

ensureInstalled()
ensureBuilt()
const wanted = process.argv.slice(2)
const data = mkdtempSync(join(tmpdir(), 'groundbreak-pictures-'))
const port = await freePort()
const url = `http://127.0.0.1:${port}`
const server = spawn(findRuntime(), ['apps/server/src/main.ts'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, GROUNDBREAK_PORT: String(port), GROUNDBREAK_DATA: data },
})
try {
  await imported()
  const browser = await chromium.launch({
    executablePath: process.env.GROUNDBREAK_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  for (const [name, show] of Object.entries(PICTURES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const page = await browser.newPage({ baseURL: url, viewport: SIZE, reducedMotion: 'reduce' })
    await show(page)
    // what is measured comes last: courses, the sheet, the marked cell
    await page.waitForTimeout(SETTLED_MS)
    const path = join(ROOT, 'docs/pictures', `${name}.png`)
    await page.screenshot({ path })
    const { size } = statSync(path)
    console.log(`${name}.png ${size} bytes`)
    if (size > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST} bytes`)
    await page.close()
  }
  await browser.close()
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
  rmSync(data, { recursive: true, force: true })
}

/** Waits until the demonstration is in the ledger. */
async function imported() {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${url}/api/health`).catch(() => undefined)
    if (answer?.ok && !(await answer.json()).importing) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`not ready: ${url}`)
}
