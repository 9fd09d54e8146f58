import type { Estimate, Grade } from './estimate'
import { get, segment } from './http'
import type { Verdict } from './verdict'

/** A sign in the growth of counters. The likes of several signs overlap. */
export interface CounterFinding {
  reason: string
  from: string
  to: string
  likes: Estimate
  /** Nats. */
  strength: number
}

export type CounterBasis = 'growth' | 'growth_of_likes' | 'ratios' | 'too_little'

export interface CounterAudit {
  /** That a part of the likes worth naming is invalid. */
  probability: Estimate
  verdict: Verdict
  /** With `too_little` the verdict says nothing. */
  basis: CounterBasis
  grade: Grade
  snapshots: number
  counted_from: string
  counted_to: string
  findings: CounterFinding[]
  job_id: string
  audited_at: string
}

/** Counters of a work, sent in or read from a platform; nobody is named by them. */
export interface WorkCounters {
  video_id: string
  creator_id: string | null
  /** Null where nobody counted the work. */
  source: 'own' | 'kuaishou' | null
  views: number | null
  likes: number | null
  comments: number | null
  snapshots: number
  counted_from: string | null
  counted_to: string | null
  audit: CounterAudit | null
}

/** The latest audit of counters over all works of a creator. */
export interface CreatorCounters {
  creator_id: string
  works: number
  too_little: number
  suspect: number
  invalid: number
  /** How many works are expected to have invalid likes worth naming. */
  affected: Estimate | null
  grade: Grade
  snapshots: number
  counted_from: string | null
  counted_to: string | null
  audited_at: string | null
}

export const workCounters = (id: string) => get<WorkCounters>(`/works/${segment(id)}/counters`)
export const creatorCounters = (id: string) => get<CreatorCounters>(`/creators/${segment(id)}/counters`)
