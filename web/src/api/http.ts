import { once } from './attempt'
import { ApiProblem } from './problem'

export const BASE = '/api/v1'

/** Codes that say that the session is over; a wrong password is a 401, too, and does not. */
const SIGNED_OUT = ['sign-in-needed', '401']

export type Query = Record<string, string | number | boolean | null | undefined>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

interface Request {
  query?: Query
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** A resource with the version (ETag) that a later change has to name in If-Match. */
export interface Versioned<T> {
  value: T
  version: string | null
}

let csrfToken: string | null = null
let onSignedOut: () => void = () => {}

/** The token that unsafe methods send; null when nobody is signed in. */
export function useCsrfToken(token: string | null): void {
  csrfToken = token
}

/** What to do when the service says that the session is over. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

export function address(path: string, query: Query = {}): string {
  const parts = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const search = new URLSearchParams(parts.map(([name, value]) => [name, String(value)])).toString()
  return BASE + path + (search ? `?${search}` : '')
}

/** Encodes an id as one segment of a path. */
export function segment(id: string): string {
  return encodeURIComponent(id)
}

function headersOf(method: Method, request: Request): Record<string, string> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (method !== 'GET' && csrfToken !== null) headers['X-CSRF-Token'] = csrfToken
  if (request.body !== undefined && !isRaw(request.body)) headers['Content-Type'] = 'application/json'
  return { ...headers, ...request.headers }
}

function isRaw(body: unknown): body is Blob | string {
  return body instanceof Blob || typeof body === 'string'
}

async function send(method: Method, path: string, request: Request): Promise<Response> {
  const { body, signal, query } = request
  try {
    return await fetch(address(path, query), {
      method,
      headers: headersOf(method, request),
      body: body === undefined ? undefined : isRaw(body) ? body : JSON.stringify(body),
      signal,
      credentials: 'same-origin',
    })
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw ApiProblem.unreachable()
  }
}

/** Sends a request; an answer other than 2xx is thrown as an ApiProblem. */
export async function call(method: Method, path: string, request: Request = {}): Promise<Response> {
  const answer = await send(method, path, request)
  if (answer.ok) return answer
  const problem = await ApiProblem.from(answer)
  if (csrfToken !== null && SIGNED_OUT.includes(problem.code)) onSignedOut()
  throw problem
}

async function json<T>(answer: Response): Promise<T> {
  return (answer.status === 204 ? undefined : await answer.json()) as T
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return json<T>(await call('GET', path, { query, signal }))
}

export async function getVersioned<T>(path: string): Promise<Versioned<T>> {
  const answer = await call('GET', path)
  return { value: await json<T>(answer), version: answer.headers.get('ETag') }
}

export async function post<T>(path: string, body?: unknown): Promise<T> {
  return json<T>(await call('POST', path, { body }))
}

/** Posts what makes something: sent again because no answer came, it makes it once. */
export async function make<T>(path: string, body?: unknown): Promise<T> {
  return once(`${path} ${JSON.stringify(body)}`, async (key) => json<T>(await call('POST', path, { body, headers: { 'Idempotency-Key': key } })))
}

/** Changes parts of a resource. With a version, only if it has not changed since; else 412 is thrown. */
export async function patch<T>(path: string, body: unknown, version?: string): Promise<T> {
  return json<T>(await call('PATCH', path, { body, headers: version ? { 'If-Match': version } : {} }))
}

/** The version (ETag) of a resource by the number that it holds itself. */
export function versionOf(resource: { revision: number }): string {
  return `"${resource.revision}"`
}

/** Replaces a resource. With a version, only if it has not changed since; else 412 is thrown. */
export async function put<T>(path: string, body: unknown, version?: string | null): Promise<T> {
  const headers: Record<string, string> = version ? { 'If-Match': version } : {}
  return json<T>(await call('PUT', path, { body, headers }))
}

export async function remove<T = void>(path: string, body?: unknown): Promise<T> {
  return json<T>(await call('DELETE', path, { body }))
}

export async function text(path: string): Promise<string> {
  return (await call('GET', path, { headers: { Accept: '*/*' } })).text()
}
