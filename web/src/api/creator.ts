import type { Estimate, Grade } from './estimate'
import { get, segment, type Query } from './http'
import { pager } from './page'

export interface Creator {
  creator_id: string
  name: string | null
  vertical: string | null
  tier: string | null
  followers: number | null
  works: number
  likes: number
  valid_likes: Estimate | null
  authenticity: Estimate | null
  /** Interactions whose verdict a reviewer changed; the figures have them. */
  changed_verdicts: number
  grade: Grade | null
  audited_at: string | null
  /** Id of a certificate in force, where there is one. */
  certificate_id: string | null
}

export const INDICES = ['spread', 'conversion', 'growth', 'value_for_money', 'authenticity'] as const
export type Index = (typeof INDICES)[number]

export interface ComparedCreator extends Creator {
  /** 0 to 100 among peers; an index without a basis is not listed. */
  indices: { index: Index; value: Estimate; basis: Basis }[]
  /** Price of one post in CNY, P10 to P90; null where no quote can be made. */
  post_price_cny: Estimate | null
}

export type Basis = 'measured' | 'claim' | 'assumption'
export type CreatorSort = 'authenticity' | 'likes' | 'works' | 'name'

export const creators = (query: Query & { query?: string; vertical?: string; sort?: CreatorSort }) =>
  pager<Creator>('/creators', query)
export const creator = (id: string) => get<Creator>(`/creators/${segment(id)}`)
export const comparison = (ids: string[]) => get<{ creators: ComparedCreator[] }>('/creators/comparison', { ids: ids.join(',') })
