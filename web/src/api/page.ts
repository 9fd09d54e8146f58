import { get, type Query } from './http'

/** A part of a list; `next` is the cursor of the following part, null at the end. */
export interface Page<T> {
  items: T[]
  next: string | null
}

/** Asks for one part of a list. */
export type Pager<T> = (cursor: string | null) => Promise<Page<T>>

/** A pager over the list at a path; every part is asked for with the same query. */
export function pager<T>(path: string, query: Query = {}, limit = 50): Pager<T> {
  return (cursor) => get<Page<T>>(path, { ...query, limit, cursor })
}
