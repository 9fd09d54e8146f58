// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { address, get, getVersioned, post, put, remove, segment, useCsrfToken, whenSignedOut } from '@/api/http'
import { pager } from '@/api/page'
import { ApiProblem } from '@/api/problem'
import { json, Service } from './service'

let service: Service
let ownFetch: typeof fetch

beforeEach(async () => {
  service = new Service()
  const base = await service.start()
  ownFetch = globalThis.fetch
  // A browser completes paths by the page's own address; node has no page.
  globalThis.fetch = (input, init) => ownFetch(new URL(String(input), base), init)
})

afterEach(async () => {
  globalThis.fetch = ownFetch
  useCsrfToken(null)
  whenSignedOut(() => {})
  await service.stop()
})

async function problemOf(act: Promise<unknown>): Promise<ApiProblem> {
  const failure = await act.then(() => null, (thrown: unknown) => thrown)
  expect(failure).toBeInstanceOf(ApiProblem)
  return failure as ApiProblem
}

describe('requests', () => {
  test('unsafeMethods_sendTheTokenAndReadsDoNot', async () => {
    service.answer = (_asked, response) => json(response, 200, {})
    useCsrfToken('secret')
    await get('/works')
    await post('/demo', { a: 1 })
    expect(service.asked.map((asked) => asked.headers['x-csrf-token'])).toEqual([undefined, 'secret'])
    expect(service.asked[1]).toMatchObject({ method: 'POST', url: '/api/v1/demo', body: '{"a":1}' })
    expect(service.asked[1]!.headers['content-type']).toBe('application/json')
  })

  test('emptyQueryValues_areLeftOut', () => {
    expect(address('/works', { query: '', sort: 'likes', cursor: null, creator_id: undefined, from: 0 })).toBe('/api/v1/works?sort=likes&from=0')
  })

  test('ids_areOneSegmentWhateverTheyHold', () => {
    expect(segment('a/../b?c#山')).toBe('a%2F..%2Fb%3Fc%23%E5%B1%B1')
  })

  test('versions_goBackInIfMatch', async () => {
    service.answer = (_asked, response) => json(response, 200, { days: 1 }, { ETag: '"v7"' })
    const { value, version } = await getVersioned<{ days: number }>('/decision-policy')
    await put('/decision-policy', value, version)
    expect(service.asked[1]!.headers['if-match']).toBe('"v7"')
  })

  test('answerWithoutContent_isNothing', async () => {
    service.answer = (_asked, response) => response.writeHead(204).end()
    expect(await remove('/api-keys/1')).toBeUndefined()
  })
})

describe('problems', () => {
  test('problemDetails_areReadWithFieldsAndRetryAfter', async () => {
    const details = { type: 'https://zhenzan.dev/problems/too-many-attempts', title: 'Too many', status: 429, detail: 'Wait', errors: [{ pointer: '/login', detail: 'x' }] }
    service.answer = (_asked, response) => json(response, 429, details, { 'Retry-After': '30' })
    const problem = await problemOf(post('/sessions', {}))
    expect(problem).toMatchObject({ code: 'too-many-attempts', status: 429, retryAfterSeconds: 30, message: 'Wait' })
    expect(problem.details.errors).toEqual([{ pointer: '/login', detail: 'x' }])
  })

  test.each(['<html>', '{broken'])('answerThatIsNoProblem_isToldByItsStatus: %s', async (body) => {
    service.answer = (_asked, response) => {
      response.writeHead(502, { 'Content-Type': body.startsWith('{') ? 'application/json' : 'text/html' })
      response.end(body)
    }
    expect(await problemOf(get('/works'))).toMatchObject({ code: '502', status: 502 })
  })

  test('noService_isUnreachable', async () => {
    await service.stop()
    expect(await problemOf(get('/works'))).toMatchObject({ code: 'unreachable', status: 0 })
    service = new Service()
    await service.start()
  })

  test('endOfTheSession_isToldOnceSignedInOnly', async () => {
    let told = 0
    whenSignedOut(() => told++)
    service.answer = (_asked, response) => json(response, 401, { title: 'Not signed in', status: 401 })
    await problemOf(get('/session'))
    expect(told).toBe(0)
    useCsrfToken('secret')
    await problemOf(get('/works'))
    expect(told).toBe(1)
  })
})

test('wrongPasswordOfWhoeverIsSignedIn_doesNotEndTheSession', async () => {
  let told = 0
  whenSignedOut(() => told++)
  useCsrfToken('secret')
  service.answer = (_asked, response) => json(response, 401, { type: '/problems/sign-in-refused', title: 'Refused', status: 401 })
  expect((await problemOf(post('/session/password', {}))).code).toBe('sign-in-refused')
  expect(told).toBe(0)
})

test('pager_asksEveryPartWithTheSameQuery', async () => {
  service.answer = (asked, response) => json(response, 200, asked.url.includes('cursor=') ? { items: [3], next: null } : { items: [1, 2], next: 'c 1' })
  const works = pager<number>('/works', { sort: 'likes' }, 2)
  const first = await works(null)
  const second = await works(first.next)
  expect([...first.items, ...second.items]).toEqual([1, 2, 3])
  expect(service.asked.map((asked) => asked.url)).toEqual(['/api/v1/works?sort=likes&limit=2', '/api/v1/works?sort=likes&limit=2&cursor=c+1'])
})
