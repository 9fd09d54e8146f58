import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const DESKTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const PATIENCE = 60_000

/** Pixels. A list of hundreds of cards on a phone takes a browser minutes to draw in one picture. */
const LONGEST_PICTURE = 12_000

/** Where the service is, and what the tests need to know of it. */
export const service = {
  url: needed('ZHENZAN_URL'),
  setupCode: needed('ZHENZAN_SETUP_CODE'),
  pictures: needed('ZHENZAN_PICTURES'),
}

function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: these tests are started by the tests of the service`)
  return value
}

interface AxeResult {
  violations: { id: string; impact: string | null; help: string; nodes: { target: string[] }[] }[]
}

/** The installed Chromium. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.ZHENZAN_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })

/** Somebody with a browser, of whom every error on the console and every failed answer is kept. */
export class Visitor {
  readonly errors: string[] = []

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.setDefaultTimeout(PATIENCE)
    page.on('console', (message) => {
      // A browser tells of every answer that is no success; what the pages make of it is looked at instead.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.errors.push(`${page.url()}: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.errors.push(`${page.url()}: ${error.message}`))
    page.on('response', (answer) => {
      if (answer.status() >= 500) this.errors.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`)
    })
  }

  static async arrive(browser: Browser, language = 'zh-CN'): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: service.url, viewport: DESKTOP, locale: language, reducedMotion: 'reduce' })
    return new Visitor(context, await context.newPage())
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.settled()
  }

  /** Nothing is being loaded any more. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('main') !== null && document.querySelector('main .loading') === null)
  }

  async fill(values: Record<string, string>): Promise<void> {
    for (const [id, value] of Object.entries(values)) await this.page.locator(`#${id}`).fill(value)
  }

  async submit(): Promise<void> {
    await this.page.locator('button[type=submit]:visible').click()
  }

  /** Asks the service as the page would. */
  async ask<T>(path: string): Promise<T> {
    const answer = await this.context.request.get(`/api/v1${path}`)
    expect(answer.status(), `${path}: ${await answer.text()}`).toBe(200)
    return (await answer.json()) as T
  }

  /** The beginning of a file that the service gives. */
  async bytes(path: string): Promise<string> {
    const answer = await this.context.request.get(`/api/v1${path}`)
    expect(answer.status(), path).toBe(200)
    return (await answer.body()).toString('latin1', 0, 16)
  }

  /** Sends something to the service as a program of the person would. */
  async tell<T>(path: string, type: string, data: string): Promise<T> {
    const { csrf_token } = await this.ask<{ csrf_token: string }>('/session')
    const answer = await this.context.request.post(`/api/v1${path}`, { data, headers: { 'Content-Type': type, 'X-CSRF-Token': csrf_token } })
    expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`).toBe(true)
    return (await answer.json()) as T
  }

  /** Pictures at both widths; no serious finding of axe, no sideways scroll, no page that only tells of an error. */
  async look(name: string): Promise<void> {
    for (const [width, size] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
      await this.page.setViewportSize(size)
      await this.settled()
      const height = await this.page.evaluate(() => document.documentElement.scrollHeight)
      await this.page.screenshot({ path: join(service.pictures, `${name}-${width}.png`), fullPage: height < LONGEST_PICTURE })
      const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(wide, `${name} at ${width} width scrolls sideways`).toBeLessThanOrEqual(0)
      expect(await this.findings(), `${name} at ${width} width`).toEqual([])
    }
    await this.page.setViewportSize(DESKTOP)
    expect(await this.page.locator('main .trouble:not(.inline):visible').allInnerTexts(), name).toEqual([])
  }

  private async findings(): Promise<string[]> {
    await this.page.evaluate(AXE)
    const result = await this.page.evaluate(
      () => (window as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run() as Promise<AxeResult>,
    )
    return result.violations
      .filter((found) => found.impact === 'serious' || found.impact === 'critical')
      .map((found) => `${found.id}: ${found.help} at ${found.nodes.map((node) => node.target.join(' ')).join(', ')}`)
  }

  async leave(): Promise<void> {
    await this.context.close()
  }
}
