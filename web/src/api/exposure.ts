import type { Estimate } from './estimate'
import { get, getVersioned, post, put, segment } from './http'
import { pager } from './page'

export type PlanState = 'planned' | 'running' | 'ended'
export type Ending = 'goal_reached' | 'budget_spent' | 'works_stopped' | 'hours_over' | 'ended_by_person'

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
}

export interface Plan extends PlanRequest {
  id: string
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
  outcomes: LiftOutcome[]
}

export interface PlannedWork {
  video_id: string
  caption: string | null
  exposures: number
  judged: number
  viewers: number
  stopped: boolean
  stop: { reason: string; time: string; judged: number; long_views: number } | null
}

export interface PlanDetail extends Plan {
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
}

export interface Fairness {
  week: string
  granted: number
  applicants: number
  taking_part: number
  refusals: { code: string; creators: number }[]
  fields: { dimension: 'vertical' | 'region'; code: string; applicants: number; granted: number; share: number; floor: number | null; kept: boolean }[]
}

export const plans = () => pager<Plan>('/exposure-plans')
export const plan = (id: string) => get<PlanDetail>(`/exposure-plans/${segment(id)}`)
export const createPlan = (request: PlanRequest) => post<Plan>('/exposure-plans', request)
export const endPlan = (id: string) => post<Plan>(`/exposure-plans/${segment(id)}/ending`)
export const newcomerRules = () => getVersioned<NewcomerRules>('/newcomer-programme')
export const changeNewcomerRules = (rules: NewcomerRules, version: string | null) =>
  put<NewcomerRules>('/newcomer-programme', rules, version)
export const fairness = () => get<Fairness>('/newcomer-programme/fairness')
export const eligibility = (creator: string) => get<Eligibility>(`/newcomer-programme/creators/${segment(creator)}`)
