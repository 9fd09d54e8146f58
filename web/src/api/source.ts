import { post, remove, segment } from './http'
import { pager } from './page'

/** A connection by which data comes in by itself. */
export interface Source {
  id: string
  kind: 'kuaishou'
  creator_id: string
  name: string | null
  state: 'connected' | 'expired' | 'failed'
  connected_at: string
  last_fetch_at: string | null
  works: number
  problem: string | null
}

export const sources = () => pager<Source>('/sources')
export const connectKuaishou = () => post<{ authorize_url: string }>('/sources/kuaishou/connections')
export const disconnect = (id: string) => remove(`/sources/${segment(id)}`)
