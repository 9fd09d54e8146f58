import type { Estimate, Grade } from './estimate'
import { get } from './http'

/** What the organisation has, or of a creator's person what is of the own creators. */
export interface Overview {
  /** Null for a creator's person, like `accounts`: neither is counted by creator. */
  interactions: number | null
  accounts: number | null
  works: number
  creators: number
  likes: number
  valid_likes: Estimate | null
  authenticity: Estimate | null
  /** Interactions whose verdict a reviewer changed; the figures have them. */
  changed_verdicts: number
  grade: Grade | null
  /** The revision of the decision policy that it judged by: 0 is the standard; null in older audits. */
  last_audit: { job_id: string | null; audit_id: string; policy_revision: number | null; ended_at: string } | null
  groups: number
  /** Of a creator's person: the open appeals about own works. */
  open_reviews: number
}

export const overview = () => get<Overview>('/overview')
