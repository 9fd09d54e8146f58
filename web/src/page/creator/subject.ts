import { watch } from 'vue'
import { useSession } from '@/session'
import { useLoad, usePages, type Load, type Pages } from '@/part/load'
import type { Pager } from '@/api/page'

const NONE: Pager<never> = () => Promise.resolve({ items: [], next: null })

/** Fetches something of the creator that is chosen, and again when another one is. Null where the person has none. */
export function useOfCreator<T>(fetch: (creator: string) => Promise<T>): Load<T | null> {
  const session = useSession()
  const load = useLoad(async () => (session.creatorId === null ? null : fetch(session.creatorId)))
  watch(() => session.creatorId, load.reload)
  return load
}

export function usePagesOfCreator<T>(of: (creator: string) => Pager<T>): Pages<T> {
  const session = useSession()
  const pages = usePages<T>(() => (session.creatorId === null ? NONE : of(session.creatorId)))
  watch(() => session.creatorId, pages.reload)
  return pages
}
