import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAggregator } from '../../src/aggregate/create-aggregator.ts'
import { renderHtml } from '../../src/render/html/render-html.ts'
import { aspects, statuses } from '../../src/types/assignment.ts'
import { respondentTypes } from '../../src/types/input.ts'
import { buildRow, buildTrailer, type RowFacts } from '../support/build-row.ts'
import { findChromium, launchChromium } from '../support/chromium.ts'
import { smallTaxonomy } from '../support/small-taxonomy.ts'
import { createWorkspace, type Workspace } from '../support/workspace.ts'

const executable = findChromium()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const hostile = [
  '</script><script>document.title = "hacked"</script>',
  '<img src="https://example.invalid/x.png" onerror="document.title = \'hacked\'">',
  '<!-- <script> \u202e javascript:alert(1) "\'`',
]

/** Rows of all kinds: every status, aspect, type and lever; every seventh says something hostile. */
function facts(count: number): RowFacts[] {
  const levers = smallTaxonomy.levers.map(({ id }) => id)
  return Array.from({ length: count }, (_, at): RowFacts => {
    const words = at % 7 === 0 ? (hostile[(at / 7) % hostile.length] ?? '') : `Innspill nummer ${at} om en sandkasse.`
    return {
      id: `svar.csv#${at}`,
      place: `row:${at} column:Innspill`,
      text: at % 5 === 0 ? `${words} ${'Det er mye å si om dette. '.repeat(1 + (at % 50))}` : words,
      status: statuses[at % 4 === 3 ? (at >> 2) % statuses.length : 0] ?? 'assigned',
      lever: levers[at % levers.length] ?? '',
      aspect: aspects[at % aspects.length] ?? 'annet',
      type: respondentTypes[at % respondentTypes.length] ?? '',
      name: at % 3 === 0 ? `Avsender ${at % 40}` : '',
      language: at % 6 === 0 ? 'nn' : 'nb',
      p: 0.3 + (at % 60) / 100,
      meta: { Sted: `Sted ${at % 12}` },
    }
  })
}

function pageOf(count: number): string {
  const aggregator = createAggregator(smallTaxonomy, { by: 'Sted', allInputs: 50_000 })
  for (const row of facts(count)) aggregator.add(buildRow(row))
  return renderHtml(aggregator.finish(buildTrailer(count, { filteredOut: 3 })), { language: 'nb' })
}

interface OpenPage {
  readonly page: Page
  /** Requests beside that for the file itself. */
  readonly requests: readonly string[]
  /** Everything that the console and the page complained of, violations of the policy among them. */
  readonly complaints: readonly string[]
}

describe.skipIf(executable === undefined)('The HTML report in Chromium (needs chromium or google-chrome)', () => {
  let browser: Browser
  let workspace: Workspace

  beforeAll(async () => {
    workspace = await createWorkspace({ 'small.html': pageOf(120), 'large.html': pageOf(20_000) })
    browser = await launchChromium(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await workspace?.remove()
  })

  async function open(file: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const url = pathToFileURL(join(workspace.path, file)).href
    const requests: string[] = []
    const complaints: string[] = []
    await context.route('**/*', (route) => {
      const asked = route.request().url()
      if (asked.split('#')[0] === url) return route.continue()
      requests.push(asked)
      return route.abort()
    })
    const page = await context.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(url)
    return { page, requests, complaints }
  }

  const drawnRows = (page: Page) => page.locator('#input-body tr[data-index]')
  const firstIds = async (page: Page, count: number) =>
    (await drawnRows(page).locator('th').allTextContents()).slice(0, count)

  const themes = ['light', 'dark'] as const
  const widths = [390, 1280] as const
  describe.each(themes)('in %s', (colorScheme) => {
    it.each(widths)('at %i pixels has nothing that axe finds fault with, also with an input opened', async (width) => {
      const { page } = await open('small.html', { colorScheme, viewport: { width, height: 844 } })
      const check = async (): Promise<string[]> => {
        await page.evaluate(axe)
        const results = await page.evaluate<AxeResults>(
          "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
        )
        expect(results.passes.length).toBeGreaterThan(20)
        return results.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`)
      }
      expect(await check()).toEqual([])
      await drawnRows(page).first().getByRole('button').click()
      expect(await page.locator('dialog').isVisible()).toBe(true)
      expect(await check()).toEqual([])
    })

    it.each(widths)('at %i pixels is no wider than the screen', async (width) => {
      const { page } = await open('small.html', { colorScheme, viewport: { width, height: 844 } })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    })
  })

  it('asks for nothing, and nothing in it breaks its own policy, while it is used', async () => {
    const { page, requests, complaints } = await open('small.html')
    await page.getByLabel('Ord i teksten').fill('javascript')
    await drawnRows(page).first().getByRole('button').click()
    await page.keyboard.press('Escape')
    await page.locator('th button').first().click()
    expect(requests).toEqual([])
    expect(complaints).toEqual([])
    expect(await page.title()).toMatch(/^Dekningsrapport/)
  })

  it('would have been caught asking for something, or breaking its policy', async () => {
    const { page, requests, complaints } = await open('small.html')
    await page.evaluate('document.body.insertAdjacentHTML(\'beforeend\', \'<p style="color:red"><img src="x.png">\')')
    await page.evaluate("document.body.append(document.createElement('script').appendChild(new Text('1')).parentNode)")
    await page.waitForTimeout(100)
    expect(complaints.join(' ')).toMatch(/style-src/)
    expect(complaints.join(' ')).toMatch(/img-src|default-src/)
    expect(complaints.join(' ')).toMatch(/script-src/)
    expect(requests).toEqual([])
  })

  it('shows what inputs say as text and as nothing else', async () => {
    const { page } = await open('small.html')
    const rows = drawnRows(page)
    expect(await rows.first().locator('td').first().textContent()).toBe(`${hostile[0]} Det er mye å si om dette. `)
    expect(await page.locator('#input-body').locator('script, img, a').count()).toBe(0)
    await rows.first().getByRole('button').click()
    expect(await page.locator('#input-reader-text').textContent()).toContain(hostile[0])
    expect(await page.locator('#input-reader-text *').count()).toBe(0)
  })

  it('sorts by keyboard: up, down, and back to the order read, and says so', async () => {
    const { page } = await open('small.html')
    const before = await firstIds(page, 3)
    expect(before).toEqual(['svar.csv#0', 'svar.csv#1', 'svar.csv#2'])
    const head = page.locator('th[data-column="probability"]')
    await head.getByRole('button').focus()
    await page.keyboard.press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('ascending')
    expect(await firstIds(page, 2)).not.toEqual(before.slice(0, 2))
    await page.keyboard.press('Space')
    expect(await head.getAttribute('aria-sort')).toBe('descending')
    expect(await firstIds(page, 2)).toEqual(['svar.csv#58', 'svar.csv#118'])
    await page.keyboard.press('Enter')
    expect(await head.getAttribute('aria-sort')).toBe('none')
    expect(await firstIds(page, 3)).toEqual(before)
  })

  it('filters by words, lever and status by keyboard, tells the number of hits, and takes it all back', async () => {
    const { page } = await open('small.html')
    const hits = page.getByRole('status')
    expect(await hits.textContent()).toBe('Viser 120 av 120 innspill')
    await page.getByLabel('Ord i teksten').focus()
    await page.keyboard.type('NUMMER 11')
    expect(await hits.textContent()).toBe('Viser 9 av 120 innspill')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    const shown = await drawnRows(page).allTextContents()
    expect(shown.length).toBeGreaterThan(0)
    expect(
      shown.every((row) => row.includes('nummer 11') && row.includes('1. Forsøk') && row.includes('Plassert')),
    ).toBe(true)
    expect(await hits.textContent()).toBe(`Viser ${shown.length} av 120 innspill`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await hits.textContent()).toBe('Viser 120 av 120 innspill')
    expect(await page.evaluate('document.activeElement.id')).toBe('filter-text')
  })

  it('opens an input by keyboard and gives the focus back', async () => {
    const { page } = await open('small.html')
    const second = drawnRows(page).nth(1).getByRole('button')
    await second.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('#input-reader-title').textContent()).toBe('svar.csv#1')
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog').isVisible()).toBe(false)
    expect(await page.evaluate('document.activeElement.textContent')).toBe('svar.csv#1')
  })

  it('draws few of 20,000 rows, the right ones, wherever it is scrolled', async () => {
    const { page } = await open('large.html')
    const region = page.locator('#input-rows')
    await region.scrollIntoViewIfNeeded()
    expect(await page.getByRole('status').textContent()).toBe('Viser 20\u202f000 av 20\u202f000 innspill')
    expect(await page.locator('#input-table').getAttribute('aria-rowcount')).toBe('20001')
    for (const part of [0, 0.37, 1]) {
      await region.evaluate((element, share) => {
        element.scrollTop = share * element.scrollHeight
      }, part)
      await expect
        .poll(() =>
          page.evaluate(
            '(() => { const r = document.getElementById("input-rows").getBoundingClientRect(); const e = document.elementFromPoint(r.left + 250, r.top + r.height - 30); return e !== null && e.closest("tr[data-index]") !== null })()',
          ),
        )
        .toBe(true)
      const indexes = await drawnRows(page).evaluateAll((rows) =>
        rows.map((row) => Number(row.getAttribute('data-index'))),
      )
      expect(indexes.length).toBeLessThan(60)
      expect(indexes).toEqual(Array.from({ length: indexes.length }, (_, at) => (indexes[0] ?? -1) + at))
      if (part === 0) expect(indexes[0]).toBe(0)
      if (part === 1) expect(indexes.at(-1)).toBe(19_999)
      expect(await drawnRows(page).first().locator('th').textContent()).toBe(`svar.csv#${indexes[0]}`)
    }
    await page.getByLabel('Ord i teksten').fill('nummer 19998')
    expect(await drawnRows(page).count()).toBe(1)
    expect(await region.evaluate((element) => element.scrollTop)).toBe(0)
  })

  it('moves through 20,000 rows with the arrow keys and never loses the focus', async () => {
    const { page } = await open('large.html')
    await drawnRows(page).first().getByRole('button').focus()
    for (let step = 0; step < 60; step++) await page.keyboard.press('ArrowDown')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('svar.csv#60')
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowUp')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('svar.csv#57')
    await page.locator('#input-rows').evaluate((element) => {
      element.scrollTop = element.scrollHeight
    })
    await expect.poll(() => page.evaluate('document.activeElement.id === "input-rows"')).toBe(true)
  })

  it('reaches the text past the contents, and everything that scrolls, by the Tab key', async () => {
    const { page } = await open('small.html', { viewport: { width: 390, height: 844 } })
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toBe('skip')
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top >= 0')).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    const unreachable = await page.evaluate(
      '[...document.querySelectorAll("*")].filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === "auto" && e.tabIndex < 0).map((e) => e.className)',
    )
    expect(unreachable).toEqual([])
  })

  it('is whole without script, and says how to get what the script would show', async () => {
    const { page, complaints } = await open('small.html', { javaScriptEnabled: false })
    expect(await page.locator('#input-app').isVisible()).toBe(false)
    const words = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
    expect(words).toContain('Tabellen over alle innspill trenger skript')
    expect(words).toContain('hovedgrep classify … -o innspill.csv')
    expect(words).not.toContain('Tabellen viser alle')
    expect(complaints.filter((text) => !/script/i.test(text))).toEqual([])
  })

  it('leaves on paper what is only for the screen, and keeps tables within the sheet', async () => {
    const { page } = await open('small.html', { colorScheme: 'dark', viewport: { width: 673, height: 950 } })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const hidden of ['#input-app', 'dialog', '.skip']) expect(await page.locator(hidden).isVisible()).toBe(false)
    expect(await page.locator('#lever-1').isVisible()).toBe(true)
    expect(await page.locator('svg.chart').first().isVisible()).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(673)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    // A4 in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.0-9]* 84[12][.0-9]*\]/)
  })
})
