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
  /** Interactions whose verdict a reviewer changed; the figures have them. */
  changed_verdicts: number
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
  /** Interactions whose verdict a reviewer changed; the figures have them. */
  changed_verdicts: number
  /** The cases by which, as far as the reader may see them. */
  review_ids: string[]
  audit_id: string
  /** Revision of the decision policy that the audit judged by: 0 is the standard; null in older audits. */
  policy_revision: number | null
  audited_at: string
}

export interface JudgedInteraction {
  account_id: string
  kind: string
  time: string
  /** 0 where a reviewer found it valid. */
  probability: number
  verdict: Verdict
  reasons: string[]
  group_id: string | null
  /** What the audit said where a reviewer changed it. */
  audited: { verdict: Verdict; probability: number } | null
  review_id: string | null
}

export type WorkSort = 'published_at' | 'likes' | 'authenticity'

export const works = (query: Query & { creator_id?: string; query?: string; sort?: WorkSort }) => pager<Work>('/works', query)
export const work = (id: string) => get<Work>(`/works/${segment(id)}`)
export const workAudit = (id: string) => get<WorkAudit>(`/works/${segment(id)}/audit`)
/** Those that the audit did not hold for valid: the others are many and are in the files of its job. */
export const workInteractions = (id: string, verdict?: Verdict | '') =>
  pager<JudgedInteraction>(`/works/${segment(id)}/interactions`, { verdict })
