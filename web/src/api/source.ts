import { post, remove, segment } from './http'
import { pager } from './page'
import type { Grade } from './estimate'

/** Why a connection has to be made again, or is not read at the moment. */
export type SourceProblem = 'refresh_lost' | 'refresh_refused' | 'authorisation_expired' | 'key_missing' | 'app_refused' | 'too_fast' | 'unavailable'

/** A connection by which data comes in by itself. */
export interface Source {
  id: string
  kind: 'kuaishou'
  /** C: counters alone come by it. */
  grade: Grade
  creator_id: string
  name: string
  state: 'connected' | 'reconnect_needed'
  problem: SourceProblem | null
  connected_at: string
  /** When the authorisation runs out. */
  reconnect_by: string
  last_fetch_at: string | null
  works: number
  snapshots: number
}

export const sources = () => pager<Source>('/sources')
/** Without a creator id: the one that the person has, or a new one. */
export const connectKuaishou = (creator?: string) => post<{ authorize_url: string }>('/sources/kuaishou/connections', creator === undefined ? {} : { creator_id: creator })
export const disconnect = (id: string) => remove(`/sources/${segment(id)}`)
