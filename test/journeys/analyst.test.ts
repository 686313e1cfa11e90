import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser, settled, skipped, textOf, visit } from './browser.ts'
import { openReview, send } from './intake.ts'

const CORRECTION = resolve(
  import.meta.dirname,
  '../../regions/150500-tongliao/demo/corrections/开鲁县重点项目台账-4月（更正）.xlsx',
)

describe('an analyst follows the month', { skip: skipped }, () => {
  let browser: Browser
  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser.close())

  test('who has not reported is seen and reminded', async () => {
    const { page, context, complaints } = await visit(browser, '/reports?month=2023-01')
    await settled(page)
    await page.locator('.board-count.missing', { hasText: '9' }).waitFor()
    await page
      .getByRole('row', { name: /科尔沁区/ })
      .getByRole('button', { name: '提醒' })
      .click()
    await page.getByText('提醒已记入账本').waitFor()
    await page
      .getByRole('row', { name: /科尔沁区/ })
      .getByRole('button', { name: '再提醒' })
      .waitFor()
    await page.getByRole('button', { name: '提醒未报的 9 个' }).click()
    await page.getByText('9 条提醒已记入账本').waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })

  test('indicators by group, broken down by chain, with their course', async () => {
    const { page, context } = await visit(browser, '/overview?month=2022-09', { language: 'en' })
    await settled(page)
    const group = page.getByRole('region', { name: 'Regional majors' })
    await group.getByRole('button', { name: /^76\.7%/ }).waitFor()
    await page.getByRole('tab', { name: 'Industry chain' }).click()
    await page.getByRole('button', { name: 'Permits', exact: true }).click()
    await page.getByRole('columnheader', { name: /Permits complete/ }).waitFor()
    assert.match(page.url(), /by=chain.*group=permits/)
    await page.locator('.breakdown tr.total', { hasText: '517' }).waitFor()
    await page.getByRole('combobox', { name: /^Indicator/ }).selectOption('planned_projects')
    await page.locator('.course-chart .chart-value', { hasText: '540' }).first().waitFor()
    await context.close()
  })

  test('a project is found by pinyin initials, the list is filtered, sorted, a link, and exported as shown', async () => {
    const { page, context } = await visit(browser, '/projects?month=2022-10')
    await settled(page)
    await page.getByRole('searchbox', { name: '查找' }).fill('lmjt')
    await page.getByRole('link', { name: '龙马集团高端装备制造基地' }).waitFor()
    await page.getByText('540 个项目中的 1 个').waitFor()

    await page.goto('/projects?month=2022-10&is.division=150525&light=red&columns=name,light,plan&sort=-plan')
    await page.getByText('540 个项目中的 2 个').waitFor()
    const plans = await page.locator('.long-table td.numeric').allInnerTexts()
    assert.deepEqual(plans, ['16,860', '639'])
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    assert.equal((await saved).suggestedFilename(), '项目清单-2022-10.xlsx')

    await page.locator('.long-table tbody a').first().click()
    await page.getByRole('heading', { name: '全部字段' }).waitFor()
    await page.getByRole('button', { name: /历次/ }).first().click()
    await page.locator('.project-fields tr.group').first().waitFor()
    await page.goBack()
    await page.getByText('540 个项目中的 2 个').waitFor()
    await context.close()
  })

  test('ten thousand projects are scrolled and searched, a screenful of them drawn', async () => {
    const { page, context } = await visit(browser, '/glossary', { language: 'en' })
    await page.route('**/api/projects?**', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ json: multiplied(await answer.json(), 10_000) })
    })
    await page.getByRole('link', { name: 'Projects', exact: true }).click()
    await page.getByText('10000 projects').waitFor()
    const box = page.locator('.long-table')
    await page.evaluate('document.querySelector(".long-table").scrollTop = 200000')
    await page.locator('tr[aria-rowindex="6460"]').waitFor()
    assert.ok((await box.locator('tbody tr').count()) < 80)
    await page.getByRole('searchbox').fill('lmjt')
    await page.getByText('19 of 10000 projects').waitFor()
    await context.close()
  })

  test('a closed month stays as it was closed, a later correction stands beside it', async () => {
    const { page, context, complaints } = await visit(browser, '/ledger?month=2022-04')
    await settled(page)
    await page.getByRole('button', { name: '封账', exact: true }).click()
    await page.getByRole('button', { name: '确认封账' }).click()
    await page.getByRole('heading', { name: '2022年4月封账数' }).waitFor()
    await page.getByText('封账后没有更正。').waitFor()
    const done = page.getByRole('row', { name: /年内累计完成投资/ }).first()
    assert.match(await textOf(done), /62\.69 亿元\s*531\/537\s*62\.69/)

    await page.goto('/reports?month=2022-04')
    await settled(page)
    await send(page, CORRECTION)
    await openReview(page, '更正')
    await page.getByRole('button', { name: '接收入账' }).click()
    await page.locator('.notice.good').waitFor()

    await page.goto('/ledger/closes/2022-04')
    await page.getByRole('heading', { name: /更正.*\.xlsx/ }).waitFor()
    assert.match(await textOf(done), /62\.69 亿元\s*531\/537\s*62\.7\s*531\/537\s*有更正/)
    // the closed figure opens the trace of then
    await done.getByRole('button', { name: /^62\.69/ }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText(/按账本第 \d+ 条时所知的数据/).waitFor()
    assert.equal(await drawer.locator('.trace-shown').textContent(), '62.69')
    assert.deepEqual(complaints, [])
    await context.close()
  })
})

interface Columns {
  subjects: string[]
  pinyin: string[]
  initials: string[]
  lights: string[]
  columns: ({ kind: 'code'; codes: number[] } | { kind: 'number' | 'flag'; values: unknown[] })[]
}

/** The same projects over and over, each under a number of its own. */
function multiplied(table: Columns, count: number): Columns {
  const again = <Value>(values: readonly Value[]): Value[] =>
    Array.from({ length: count }, (_, index) => values[index % values.length] as Value)
  return {
    ...table,
    subjects: Array.from({ length: count }, (_, index) => `p_${String(index + 1).padStart(5, '0')}`),
    pinyin: again(table.pinyin),
    initials: again(table.initials),
    lights: again(table.lights),
    columns: table.columns.map((column) =>
      column.kind === 'code'
        ? { ...column, codes: again(column.codes) }
        : { ...column, values: again(column.values) },
    ),
  }
}
