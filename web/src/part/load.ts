import { onScopeDispose, reactive, ref, shallowRef } from 'vue'
import type { Page, Pager } from '@/api/page'
import { ApiProblem } from '@/api/problem'

/** Something that is fetched: not there yet, there, or not to be had. Reactive. */
export interface Load<T> {
  readonly data: T | null
  readonly problem: ApiProblem | null
  readonly loading: boolean
  readonly reload: () => Promise<void>
}

/** A list that grows by its parts. */
export interface Pages<T> extends Load<T[]> {
  readonly more: boolean
  readonly loadMore: () => Promise<void>
}

/** Something that is done once and may fail: sending a form, pressing a button. */
export interface Act {
  readonly busy: boolean
  problem: ApiProblem | null
  /** @returns whether it was done */
  readonly run: (act: () => Promise<void>) => Promise<boolean>
}

/** The problem of a failure; a failure of another kind is an error of the console and passes. */
export function problemOf(failure: unknown): ApiProblem {
  if (failure instanceof ApiProblem) return failure
  throw failure
}

/** One question at a time: an answer that was overtaken by a later question is dropped. `miss`: there was none. */
function useQuestion<T>(take: (answer: T) => void, miss: () => void) {
  const problem = shallowRef<ApiProblem | null>(null)
  const loading = ref(false)
  let turn = 0

  async function ask(fetch: () => Promise<T>): Promise<void> {
    const mine = ++turn
    loading.value = true
    try {
      const answer = await fetch()
      if (mine !== turn) return
      take(answer)
      problem.value = null
    } catch (failure) {
      if (mine !== turn) return
      problem.value = problemOf(failure)
      miss()
    }
    loading.value = false
  }

  onScopeDispose(() => turn++)
  return { problem, loading, ask }
}

/** Fetches at once, and again on reload. */
export function useLoad<T>(fetch: () => Promise<T>): Load<T> {
  const data = shallowRef<T | null>(null)
  const { problem, loading, ask } = useQuestion<T>(
    (answer) => (data.value = answer),
    () => (data.value = null),
  )
  const reload = () => ask(fetch)
  void reload()
  return reactive({ data, problem, loading, reload }) as unknown as Load<T>
}

export function usePages<T>(of: () => Pager<T>): Pages<T> {
  const data = shallowRef<T[] | null>(null)
  const next = ref<string | null>(null)
  const more = ref(false)
  let pager = of()
  let earlier: T[] = []

  const { problem, loading, ask } = useQuestion<Page<T>>(
    (page) => {
      data.value = [...earlier, ...page.items]
      next.value = page.next
      more.value = page.next !== null
    },
    // Rows of another question must not stand below the problem of this one; earlier parts of the same list may.
    () => {
      if (earlier.length === 0) data.value = null
    },
  )

  const reload = () => {
    pager = of()
    earlier = []
    return ask(() => pager(null))
  }
  const loadMore = async () => {
    if (next.value === null || loading.value) return
    earlier = data.value ?? []
    await ask(() => pager(next.value))
  }
  void reload()
  return reactive({ data, problem, loading, reload, more, loadMore }) as unknown as Pages<T>
}

export function useAct(): Act {
  const busy = ref(false)
  const problem = shallowRef<ApiProblem | null>(null)

  async function run(act: () => Promise<void>): Promise<boolean> {
    busy.value = true
    problem.value = null
    try {
      await act()
      return true
    } catch (failure) {
      problem.value = problemOf(failure)
      return false
    } finally {
      busy.value = false
    }
  }

  return reactive({ busy, problem, run }) as unknown as Act
}
