import type { Estimate } from './estimate'
import { get, getVersioned, make, post, put, segment } from './http'
import { pager } from './page'

export type PlanState = 'planned' | 'running' | 'ended'
export type Ending = 'goal_reached' | 'budget_spent' | 'hours_over' | 'ended_by_person'

export interface PlanRequest {
  name: string
  creator_id: string
  video_ids: string[]
  /** Exposures at most. */
  budget: number
  /** Genuine long views after which the plan ends; 0: as many as the budget reaches. */
  viewers_wanted: number
  from: string
  hours: number
  cap_exposures: number
  cap_hours: number
  /** Shares, 0 to 1. */
  holdout: number
  exploration: number
  /** Whether its exposures are those that the newcomer programme grants; absent: no. */
  newcomer?: boolean
}

export interface Plan extends PlanRequest {
  id: string
  /** Whether a model matched works and accounts; else it was by lot. */
  matched: boolean
  state: PlanState
  ending: Ending | null
  created_at: string
  spent: number
  explored: number
  held_out: number
  viewers: number
}

export interface Arm {
  accounts: number
  rate: number
}

export interface LiftOutcome {
  outcome: 'long_view' | 'like' | 'follow' | 'return'
  treatment: Arm
  holdout: Arm
  difference: Estimate
  verdict: 'positive' | 'negative' | 'no_effect_found' | 'too_early' | 'unbalanced'
}

export interface Lift {
  error_rate: number
  assignment_p_value: number
  balance: { as_planned: boolean; planned_holdout: number; treatment_before: number; holdout_before: number }
  evidence: string
  outcomes: LiftOutcome[]
}

export interface PlannedWork {
  video_id: string
  caption: string | null
  exposures: number
  judged: number
  viewers: number
  stopped: boolean
  /** Plans of the service stop no work by themselves. */
  stop: string | null
}

export interface PlanDetail extends Plan {
  /** A whole number of 64 bits, as text. */
  seed: string
  works: PlannedWork[]
  /** Null with a holdout of 0, or before anything was shown. */
  lift: Lift | null
  /** The difference of long views at each look, so that one sees the interval narrow. */
  looks: { time: string; difference: Estimate }[]
}

export interface NewcomerRules {
  max_account_age_days: number
  least_originality: number
  least_completion: number
  most_violations: number
  exposures_per_creator: number
  weekly_budget: number
  /** Least shares of the budget, 0 to 1, by vertical and by region. */
  vertical_floors: { code: string; share: number }[]
  region_floors: { code: string; share: number }[]
  published_at: string | null
}

/** One rule of the programme applied to one creator. */
export interface Eligibility {
  creator_id: string
  eligible: boolean
  rules: { rule: string; kept: boolean; found: string; standard: string }[]
  granted: number
  used: number
  left: number
  /** ISO week, such as 2026-W48. */
  week: string
}

export interface Fairness {
  /** ISO week, such as 2026-W48. */
  week: string
  weekly_budget: number
  granted: number
  left: number
  applicants: number
  taking_part: number
  gini: number
  refusals: { code: string; creators: number }[]
  fields: FairnessField<'vertical' | 'region'>[]
  sizes: FairnessField<'size'>[]
}

export interface FairnessField<Dimension> {
  dimension: Dimension
  code: string
  applicants: number
  taking_part: number
  granted: number
  share: number
  floor: number | null
  kept: boolean
}

export const plans = () => pager<Plan>('/exposure-plans')
export const plan = (id: string) => get<PlanDetail>(`/exposure-plans/${segment(id)}`)
export const createPlan = (request: PlanRequest) => make<Plan>('/exposure-plans', request)
export const endPlan = (id: string) => post<Plan>(`/exposure-plans/${segment(id)}/ending`)
export const newcomerRules = () => getVersioned<NewcomerRules>('/newcomer-programme')
export const changeNewcomerRules = (rules: NewcomerRules, version: string | null) =>
  put<NewcomerRules>('/newcomer-programme', rules, version)
/** Public: all revisions of an organisation's rules, the newest first. */
export const programmeRevisions = (organisation: string) =>
  get<{ items: { revision: number; rules: NewcomerRules }[] }>(`/newcomer-programme/revisions/${segment(organisation)}`)
/** Of all own creators. */
export const standing = () => get<{ items: Eligibility[] }>('/newcomer-programme/standing')
export const fairness = () => get<Fairness>('/newcomer-programme/fairness')
export const eligibility = (creator: string) => get<Eligibility>(`/newcomer-programme/creators/${segment(creator)}`)
