import { ApiProblem } from './problem'

/** Keys of requests that are not known to have ended. */
const keys = new Map<string, string>()

/**
 * Sends what makes something under an Idempotency-Key. Where no answer came, or one that leaves open whether it was done, the same request
 * sent again has the same key, so that nothing is made twice.
 *
 * @param request what tells one request from another: its path and what it holds
 */
export async function once<T>(request: string, send: (key: string) => Promise<T>): Promise<T> {
  const key = keys.get(request) ?? crypto.randomUUID()
  keys.set(request, key)
  try {
    const answer = await send(key)
    keys.delete(request)
    return answer
  } catch (failure) {
    if (!leavesOpen(failure)) keys.delete(request)
    throw failure
  }
}

function leavesOpen(failure: unknown): boolean {
  return failure instanceof ApiProblem && (failure.status === 0 || failure.status >= 500 || failure.code === 'still-at-it')
}
