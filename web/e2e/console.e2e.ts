import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/api/session'
import { AREAS } from '@/shell/navigation'
import { launch, service, Visitor } from './visitor'

const PASSWORD = 'correct horse battery 7'
const DEMO_PATIENCE = 280_000

interface Listed<T> {
  items: T[]
}

let browser: Browser
const people = new Map<Role, Visitor>()

const visitor = (role: Role): Visitor => {
  const found = people.get(role)
  if (!found) throw new Error(`nobody is signed in as ${role}`)
  return found
}

beforeAll(async () => {
  browser = await launch()
})

afterAll(async () => {
  await browser?.close()
})

describe('a new installation', () => {
  it('is set up by its code and shows the operator an overview', async () => {
    const operator = await Visitor.arrive(browser)
    people.set('operator', operator)
    await operator.open('/')
    await operator.page.waitForURL('**/setup')
    await operator.look('setup')
    await operator.fill({ code: service.setupCode, organisation: '演示机构', name: '王芳', login: 'wang', password: PASSWORD })
    await operator.submit()
    await operator.page.waitForURL('**/operator')
    await operator.look('operator-empty')
  })

  it('refuses a wrong password with the reason', async () => {
    const stranger = await Visitor.arrive(browser)
    await stranger.open('/sign-in')
    await stranger.look('sign-in')
    await stranger.fill({ login: 'wang', password: 'not the password' })
    await stranger.submit()
    await stranger.page.locator('[role=alert]').first().waitFor()
    expect(new URL(stranger.page.url()).pathname).toBe('/sign-in')
    await stranger.leave()
  })

  it('loads the demo data by one click', async () => {
    const operator = visitor('operator')
    await operator.open('/operator/data')
    await operator.page.getByRole('button', { name: '生成演示数据' }).click()
    const deadline = Date.now() + DEMO_PATIENCE
    let states: string[] = []
    do {
      const jobs = await operator.ask<Listed<{ kind: string; state: string }>>('/jobs')
      states = jobs.items.filter((job) => job.kind === 'demo').map((job) => job.state)
      await operator.page.waitForTimeout(500)
    } while (!states.some((state) => ['done', 'failed', 'cancelled'].includes(state)) && Date.now() < deadline)
    expect(states).toEqual(['done'])
  })
})

describe('people', () => {
  const others: Role[] = ['creator', 'brand', 'audience', 'reviewer', 'auditor']

  it.each(others)('%s is invited and signs in by the invitation', async (role) => {
    const operator = visitor('operator')
    await operator.open('/operator/people')
    await operator.page.getByRole('button', { name: '邀请', exact: false }).first().click()
    await operator.fill({ name: `试用${role}`, login: role })
    await operator.page.locator(`.el-dialog label.el-checkbox:has(input[value=${role}])`).click()
    if (role === 'creator') {
      const creators = await operator.ask<Listed<{ creator_id: string }>>('/creators?sort=likes')
      await operator.fill({ creators: creators.items[0]?.creator_id ?? '' })
    }
    if (role === 'audience') await operator.fill({ account: await someAccount(operator) })
    await operator.page.locator('.el-dialog button[type=submit]').click()
    const link = await operator.page.locator('.el-dialog code').innerText()
    const invited = await Visitor.arrive(browser)
    people.set(role, invited)
    await invited.open(new URL(link).pathname)
    await invited.fill({ password: PASSWORD, again: PASSWORD })
    if (role === 'creator') await invited.look('invitation')
    await invited.submit()
    await invited.page.waitForURL((url) => !url.pathname.startsWith('/invitations'))
  })

  async function someAccount(operator: Visitor): Promise<string> {
    const works = await operator.ask<Listed<{ video_id: string }>>('/works?sort=likes')
    const flagged = await operator.ask<Listed<{ account_id: string }>>(`/works/${works.items[0]?.video_id}/interactions`)
    return flagged.items[0]?.account_id ?? 'nobody'
  }
})

describe.each(AREAS.map((area) => [area.role, area.entries.map((entry) => entry.to)] as const))('pages of %s', (role, paths) => {
  it.each([...paths])('%s can be looked at', async (path) => {
    await visitor(role).open(path)
    await visitor(role).look(`${role}${path.replaceAll('/', '-')}`)
  })
})

describe('main paths', () => {
  it('leads a creator from the works to the audit of one', async () => {
    const creator = visitor('creator')
    await creator.open('/creator/works')
    await creator.page.locator('main a[href*="/creator/works/"]').first().click()
    await creator.page.waitForURL('**/creator/works/*')
    await creator.look('creator-work')
    await creator.page.locator('main').getByText('%').first().waitFor()
  })

  it('lets a creator issue a certificate whose link and PDF open for anybody', async () => {
    const creator = visitor('creator')
    await creator.open('/creator/certificates')
    await creator.page.getByRole('button', { name: '签发证书' }).click()
    await creator.fill({ published: '小满农场' })
    await creator.submit()
    await creator.page.waitForURL('**/creator/certificates/*')
    await creator.look('creator-certificate')
    const link = await creator.page.locator('main .secret code').innerText()
    const anybody = await Visitor.arrive(browser)
    await anybody.open(new URL(link).pathname)
    await anybody.page.getByText('小满农场').first().waitFor()
    await anybody.look('public-certificate')
    expect(await anybody.bytes(`${new URL(link).pathname}/files/certificate.pdf`)).toMatch(/^%PDF/)
    await anybody.leave()
  })

  it('leads a brand from the creators to a quote', async () => {
    const brand = visitor('brand')
    await brand.open('/brand/creators')
    await brand.page.locator('main a[href*="/brand/creators/"]').first().click()
    await brand.page.waitForURL('**/brand/creators/*')
    await brand.look('brand-creator')
    await brand.open(`${new URL(brand.page.url()).pathname}/quote`)
    await brand.look('brand-quote')
    await brand.fill({ price: '30', factor: '0.99' })
    await brand.submit()
    await brand.page.locator('main .notice[role=status]').waitFor()
  })

  it('leads a reviewer from the queue to a case', async () => {
    const reviewer = visitor('reviewer')
    await reviewer.open('/review')
    await reviewer.page.locator('main a[href*="/review/cases/"]').first().click()
    await reviewer.page.waitForURL('**/review/cases/*')
    await reviewer.look('reviewer-case')
  })

  it('leads an operator to a group and to the demo job', async () => {
    const operator = visitor('operator')
    await operator.open('/operator/groups')
    await operator.page.locator('main a[href*="/operator/groups/"]').first().click()
    await operator.page.waitForURL('**/operator/groups/*')
    await operator.look('operator-group')
    const jobs = await operator.ask<Listed<{ id: string }>>('/jobs')
    await operator.open(`/operator/jobs/${jobs.items[0]?.id}`)
    await operator.look('operator-job')
  })

  it('shows a creator what the counters of a work say, and of all works', async () => {
    const operator = visitor('operator')
    const creator = visitor('creator')
    const work = (await creator.ask<Listed<{ video_id: string }>>('/works?sort=likes')).items[0]?.video_id ?? ''
    await operator.tell('/counters', 'application/x-ndjson', steppedCounters(work))
    const { id } = await operator.tell<{ id: string }>('/jobs', 'application/json', JSON.stringify({ kind: 'counter_audit', parameters: {} }))
    const state = async () => (await operator.ask<{ state: string }>(`/jobs/${id}`)).state
    await expect.poll(state, { timeout: 60_000, interval: 500 }).toBe('done')
    await creator.open(`/creator/works/${work}`)
    await creator.page.getByRole('heading', { name: '计数', exact: true }).waitFor()
    await creator.page.getByText('点赞突增').first().waitFor()
    await creator.look('creator-work-counters')
    await creator.open('/creator')
    await creator.page.getByText('预计含外部点赞的作品').waitFor()
    await creator.look('creator-counters')
  })

  /** Four days of a work, a quarter of an hour apart, in which 900 likes come at once. */
  function steppedCounters(work: string): string {
    const rows = Array.from({ length: 384 }, (_, i) => ({
      video_id: work,
      time: new Date(Date.UTC(2026, 2, 1) + i * 900_000).toISOString(),
      views: 120 * i,
      likes: 6 * i + (i > 200 ? 900 : 0),
      comments: Math.floor(i / 2),
    }))
    return rows.map((row) => JSON.stringify(row)).join('\n') + '\n'
  }

  it('lets an audience member remove a tag and release it again', async () => {
    const member = visitor('audience')
    // A tag set by the person is there whether or not a model was trained.
    await member.open('/me/tags')
    const { csrf_token } = await member.ask<{ csrf_token: string }>('/session')
    await member.page.evaluate(async (token) => {
      await fetch('/api/v1/me/tags/food.homecooking', { method: 'PUT', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': token }, body: '{"weight": 0.3}' })
    }, csrf_token)
    const deleted = async () => (await member.ask<{ deleted: { tag: string }[] }>('/me/tags')).deleted.map((each) => each.tag)
    await member.open('/me/tags')
    await member.page.getByRole('button', { name: '删除“家常菜”' }).click()
    await member.page.locator('.el-message-box').getByRole('button', { name: '删除' }).click()
    await expect.poll(deleted, { timeout: 30_000 }).toContain('food.homecooking')
    const release = member.page.getByRole('button', { name: '恢复“家常菜”' })
    await release.waitFor()
    await member.look('audience-tags-removed')
    await release.click()
    await expect.poll(deleted, { timeout: 30_000 }).not.toContain('food.homecooking')
    await member.open('/me/choices')
    await member.page.getByText('恢复标签').first().waitFor()
    await member.look('audience-choice-record')
  })

  it('shows a reviewer the policies so far and an operator the rules so far', async () => {
    const reviewer = visitor('reviewer')
    await reviewer.open('/review/policy')
    await reviewer.page.getByRole('heading', { name: '历次策略' }).waitFor()
    const operator = visitor('operator')
    await operator.open('/operator/newcomer')
    await operator.page.getByRole('heading', { name: '历次规则' }).waitFor()
    await operator.page.getByRole('heading', { name: '按账号大小' }).waitFor()
  })

  it('lets an operator publish the rules of the newcomer programme', async () => {
    const operator = visitor('operator')
    await operator.open('/operator/newcomer')
    await operator.fill({ budget: '12345' })
    await operator.submit()
    await operator.page.locator('main .notice.good').waitFor()
    await operator.page.getByText('12,345').first().waitFor()
    await operator.look('operator-newcomer-published')
  })

  it('says where a number that was typed moved into its bounds', async () => {
    const operator = visitor('operator')
    await operator.open('/operator/newcomer')
    await operator.fill({ age: '5000' })
    await operator.page.locator('#age').blur()
    await operator.page.getByText('5,000 已改为 730').waitFor()
    await operator.look('operator-newcomer-bounds')
  })

  it('says in Chinese why rows of a file were rejected', async () => {
    const operator = visitor('operator')
    await operator.open('/operator/data')
    await operator.page.locator('main .el-radio-button', { hasText: '账号' }).click()
    await operator.page.locator('main input[type=file]').setInputFiles({ name: 'accounts.csv', mimeType: 'text/csv', buffer: Buffer.from('account_id,consent\n,true\nnewcomer-1,perhaps\n') })
    await operator.page.getByText('不能为空').waitFor()
    await operator.page.getByText('只能是 0 或 1').waitFor()
    await operator.look('operator-data-rejected')
  })

  it('lets an audience member turn personalised matching off', async () => {
    const member = visitor('audience')
    await member.open('/me/choices')
    const choices = () => member.ask<{ participating: boolean; personalised: boolean }>('/me/choices')
    const switches = member.page.locator('main .el-switch')
    // Only who takes part can be matched at all.
    if (!(await choices()).participating) await switches.nth(0).click()
    await expect.poll(async () => (await choices()).participating, { timeout: 30_000 }).toBe(true)
    await member.open('/me/choices')
    const before = (await choices()).personalised
    await switches.nth(1).click()
    await expect.poll(async () => (await choices()).personalised, { timeout: 30_000 }).toBe(!before)
    await member.look('audience-choices')
  })

  it('shows an operator what the guard says of what comes in', async () => {
    const operator = visitor('operator')
    await operator.open('/operator/live')
    const likes = Array.from({ length: 120 }, (_, i) => `quick-${i % 3},bought-${Math.floor(i / 3)},${1_777_700_000_000 + 100 * i}`)
    await operator.tell('/interactions', 'text/csv', ['account_id,video_id,time', ...likes].join('\n'))
    await operator.page.getByText(/^bought-/).first().waitFor()
    await operator.look('operator-live-guard')
  })
})

describe('without signing in', () => {
  it.each(['/verify', '/methodology', '/public/effects', '/public/log'])('%s can be looked at', async (path) => {
    const anybody = await Visitor.arrive(browser, 'en-GB')
    await anybody.open(path)
    await anybody.look(`public${path.replaceAll('/', '-')}`)
    expect(anybody.errors).toEqual([])
    await anybody.leave()
  })

  it('the pages of roles ask to sign in', async () => {
    const anybody = await Visitor.arrive(browser)
    await anybody.open('/operator/people')
    await anybody.page.waitForURL('**/sign-in**')
    await anybody.leave()
  })
})

describe('afterwards', () => {
  it('no console told of an error and no answer was a breakdown', () => {
    expect([...people.values()].flatMap((person) => person.errors)).toEqual([])
  })
})
