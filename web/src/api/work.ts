import type { Estimate, Grade } from './estimate'
import { get, segment, type Query } from './http'
import { pager } from './page'
import type { Verdict } from './verdict'

export interface Work {
  video_id: string
  creator_id: string | null
  caption: string | null
  published_at: string | null
  likes: number
  /** Null as long as no audit has looked at the work. */
  valid_likes: Estimate | null
  authenticity: Estimate | null
  grade: Grade | null
  groups: number
  audited_at: string | null
}

export interface HourOfLikes {
  hour: string
  likes: number
  /** Both kinds of invalid verdicts; suspect ones stand beside. */
  invalid: number
  suspect: number
}

export interface GroupOnWork {
  group_id: string
  likes: number
  accounts: number
  invalid: number
}

export interface WorkAudit {
  video_id: string
  creator_id: string | null
  caption: string | null
  published_at: string | null
  likes: number
  /** Null for a work without likes. */
  valid_likes: Estimate | null
  authenticity: Estimate | null
  grade: Grade
  hours: HourOfLikes[]
  reasons: { code: string; likes: number }[]
  groups: GroupOnWork[]
  audit_id: string
  audited_at: string
}

export interface JudgedInteraction {
  account_id: string
  kind: string
  time: string
  probability: number
  verdict: Verdict
  reasons: string[]
  group_id: string | null
}

export type WorkSort = 'published_at' | 'likes' | 'authenticity'

export const works = (query: Query & { creator_id?: string; query?: string; sort?: WorkSort }) => pager<Work>('/works', query)
export const work = (id: string) => get<Work>(`/works/${segment(id)}`)
export const workAudit = (id: string) => get<WorkAudit>(`/works/${segment(id)}/audit`)
/** Those that are not valid: valid ones are many and are in the files of the audit's job. */
export const workInteractions = (id: string, verdict?: Verdict | '') =>
  pager<JudgedInteraction>(`/works/${segment(id)}/interactions`, { verdict })
