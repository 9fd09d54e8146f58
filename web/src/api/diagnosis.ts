import type { Basis } from './creator'
import type { Grade, Interval } from './estimate'
import { get, segment } from './http'

/** diagnosis.json of `zhenzan diagnose`, format 1 (docs/formats/diagnosis.md); what the console reads of it. */
export interface Diagnosis {
  format: number
  creator_id: string
  vertical: string
  grade: Grade
  trust: 'audit' | 'result' | 'none'
  zone: string
  subject: Subject
  distribution: Distribution
  timing: Timing
  topics: { false_discovery_rate: number; lifts: TopicLift[]; demand: unknown[] }
  not_examined?: { fewest_works: number; symptoms: string[] }
  symptoms: Symptom[]
  findings: Finding[]
  causes: { id: string; finding: string; code: string; strength: 'measured' | 'possible' | 'claimed' }[]
  recommendations: Recommendation[]
}

export interface Subject {
  works: number
  peers: number
  peers_of: 'vertical' | 'log'
  likes: number
  views: number
  authenticity: Interval
}

export interface Share {
  category: string
  count: number
  share: Interval
}

export interface Distribution {
  likes_by_hour_of_week: Share[]
  likes_by_delay: Share[]
  likes_by_region: Share[]
  by_surface: Share[]
  viewers: Share[]
}

export interface Slot {
  hour_of_week: number
  day: string
  hour: number
  effect: Interval
}

export interface Timing {
  unknown?: 'no_hours' | 'no_works'
  outcome: 'views' | 'likes'
  window_hours: number
  works: number
  peer_works: number
  recommended: Slot[]
  highest: Slot[]
  gain?: Interval
  significant: boolean
  effects: { hour_of_week: number; effect: Interval; habit: number }[]
}

export interface TopicLift {
  tag: string
  scope: 'own' | 'vertical'
  works_with: number
  works_without: number
  lift: Interval
  q_value: number
  significant: boolean
}

export interface Measured {
  value: Interval
  unit: 'share' | 'number' | 'factor'
  denominator: number
  of: 'likes' | 'views' | 'works' | 'viewers'
  grade: Grade
}

export interface Symptom extends Measured {
  id: string
  code: string
  reference: { value: number; basis: Basis; source: string }
}

export interface Finding extends Measured {
  id: string
  symptom: string
  judgement: 'significant' | 'not_significant'
  subject?: string
}

export interface Recommendation {
  id: string
  causes: string[]
  /** Code of the text; its placeholders are filled from `gaps`. */
  advice: string
  gaps: Record<string, number | string | number[]>
  gain?: Interval
}

export const diagnosis = (creator: string) => get<Diagnosis>(`/creators/${segment(creator)}/diagnosis`)
