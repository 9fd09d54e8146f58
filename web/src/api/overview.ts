import type { Estimate, Grade } from './estimate'
import { get } from './http'

/** What the organisation has, or of a creator's person what is of the own creators. */
export interface Overview {
  interactions: number
  accounts: number
  works: number
  creators: number
  likes: number
  valid_likes: Estimate | null
  authenticity: Estimate | null
  grade: Grade | null
  last_audit: { job_id: string | null; audit_id: string; ended_at: string } | null
  groups: number
  open_reviews: number
}

export const overview = () => get<Overview>('/overview')
