import { effectScope } from 'vue'
import { describe, expect, test } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { useAct, useLoad, usePages } from '@/part/load'

function within<T>(act: () => T): T {
  return effectScope().run(act)!
}

/** A promise that is kept from outside. */
function later<T>(): { promise: Promise<T>; keep: (value: T) => void; fail: (reason: unknown) => void } {
  let keep!: (value: T) => void
  let fail!: (reason: unknown) => void
  const promise = new Promise<T>((resolve, reject) => ([keep, fail] = [resolve, reject]))
  return { promise, keep, fail }
}

describe('useLoad', () => {
  test('overtakenAnswer_isDropped', async () => {
    const answers = [later<string>(), later<string>()]
    let asked = 0
    const load = within(() => useLoad(() => answers[asked++]!.promise))
    const second = load.reload()
    answers[1]!.keep('new')
    await second
    answers[0]!.keep('old')
    await answers[0]!.promise
    expect(load).toMatchObject({ data: 'new', loading: false, problem: null })
  })

  test('problem_takesWhatWasThereAwayAndGoesWithTheNextAnswer', async () => {
    const answers = [Promise.resolve(1), Promise.reject(ApiProblem.unreachable()), Promise.resolve(2)]
    answers.forEach((answer) => answer.catch(() => undefined))
    let asked = 0
    const load = within(() => useLoad(() => answers[asked++]!))
    await answers[0]
    await load.reload()
    expect(load.problem?.code).toBe('unreachable')
    expect(load.data).toBeNull()
    await load.reload()
    expect(load).toMatchObject({ data: 2, problem: null })
  })
})

test('usePages_growsUntilTheEndAndStartsAnew', async () => {
  const parts: Record<string, { items: number[]; next: string | null }> = { null: { items: [1, 2], next: 'a' }, a: { items: [3], next: null } }
  const pages = within(() => usePages(() => (cursor) => Promise.resolve(parts[String(cursor)]!)))
  await pages.reload()
  expect(pages).toMatchObject({ data: [1, 2], more: true })
  await pages.loadMore()
  expect(pages).toMatchObject({ data: [1, 2, 3], more: false })
  await pages.loadMore()
  expect(pages.data).toEqual([1, 2, 3])
  await pages.reload()
  expect(pages.data).toEqual([1, 2])
})

test('usePages_keepsEarlierPartsWhenAFurtherOneFails', async () => {
  const pages = within(() => usePages(() => (cursor) => (cursor === null ? Promise.resolve({ items: [1], next: 'a' }) : Promise.reject(ApiProblem.unreachable()))))
  await pages.reload()
  await pages.loadMore()
  expect(pages).toMatchObject({ data: [1], more: true })
  expect(pages.problem?.code).toBe('unreachable')
})

describe('useAct', () => {
  test('problem_isKeptAndSaidToBeUndone', async () => {
    const act = useAct()
    expect(await act.run(() => Promise.reject(ApiProblem.unreachable()))).toBe(false)
    expect(act).toMatchObject({ busy: false })
    expect(act.problem?.status).toBe(0)
  })

  test('errorOfTheConsole_isNotSwallowed', async () => {
    const act = useAct()
    await expect(act.run(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError)
    expect(act.busy).toBe(false)
  })
})
