import { get, getVersioned, make, post, put, segment } from './http'
import type { GroupDetail } from './group'
import { pager } from './page'
import type { Verdict } from './verdict'

export type ReviewState = 'open' | 'decided'
export type Decision = 'confirmed' | 'overturned' | 'more_evidence_needed'

/** Something that a person has to decide: a verdict that is unsure, or an appeal against one. */
export interface Review {
  id: string
  kind: 'verdict' | 'appeal'
  subject_kind: 'account' | 'video' | 'group'
  subject_id: string
  audit_id: string | null
  verdict: Verdict
  probability: number
  reasons: string[]
  interactions: number
  state: ReviewState
  opened_at: string
  due_at: string | null
  decision: Decision | null
  revision: number
}

export interface Evidence {
  reason: string
  /** 0 where none is stored, which is not the same as none. */
  strength_nats: number
  probability: number
  detail: string
  detail_zh: string
  interactions: number
}

export interface ReviewDetail extends Review {
  evidence: Evidence[]
  /** Findings that were looked for and not made: they speak for the subject. */
  not_found: string[]
  group: GroupDetail | null
  appeal: Appeal | null
  decisions: { decision: Decision; note: string; person_name: string; time: string }[]
}

export interface Appeal {
  id: string
  review_id: string
  subject_kind: 'account' | 'video'
  subject_id: string
  reason: string | null
  statement: string
  state: 'open' | 'upheld' | 'rejected'
  made_at: string
}

/** Which probabilities lead to what. Thresholds ascend: suspect <= review <= invalid. */
export interface DecisionPolicy {
  suspect: number
  review: number
  invalid: number
  /** Days within which an appeal is decided. */
  appeal_days: number
  note: string
  in_force_since: string | null
}

export interface PolicyRevision {
  revision: number
  policy: DecisionPolicy
  /** Whether two people had looked at it. */
  four_eyes: boolean
}

export interface ShadowEvaluation {
  interactions: number
  now: Record<Verdict, number>
  then: Record<Verdict, number>
  reviews_now: number
  reviews_then: number
  /** Verdicts that would change, by direction. */
  stricter: number
  milder: number
  works_changed: number
  creators_changed: number
  examples: { video_id: string; kind: string; probability: number; now: Verdict; then: Verdict; reasons: string[] }[]
}

export const reviews = (state?: ReviewState, kind?: 'verdict' | 'appeal') => pager<Review>('/reviews', { state, kind })
export const review = (id: string) => get<ReviewDetail>(`/reviews/${segment(id)}`)
export const decide = (id: string, decision: Decision, note: string) => make<ReviewDetail>(`/reviews/${segment(id)}/decision`, { decision, note })
/** The own ones; whoever reviews finds all among the reviews. */
export const appeals = () => pager<Appeal>('/appeals')
export const makeAppeal = (appeal: Pick<Appeal, 'subject_kind' | 'subject_id' | 'reason' | 'statement'>) => make<Appeal>('/appeals', appeal)
export const decisionPolicy = () => getVersioned<DecisionPolicy>('/decision-policy')
/** All revisions, the newest first; none where the standard was never changed. */
export const policyRevisions = () => get<{ items: PolicyRevision[] }>('/decision-policy/revisions')
export const evaluateInShadow = (policy: DecisionPolicy) => post<ShadowEvaluation>('/decision-policy/shadow-evaluations', policy)
export const changePolicy = (policy: DecisionPolicy, version: string | null) => put<DecisionPolicy>('/decision-policy', policy, version)
