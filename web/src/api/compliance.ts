import { get } from './http'

export type Outcome = 'pass' | 'fail' | 'unknown' | 'not_applicable'

export interface Rule {
  id: string
  law: string
  law_zh: string
  law_en: string
  article: string
  subject: string
  severity: 'prohibition' | 'duty' | 'advice'
  from: string
  until: string | null
  reading_zh: string
  reading_en: string
  todo_zh: string
  todo_en: string
}

/** A rule held against this deployment on a day. */
export interface Finding {
  rule_id: string
  outcome: Outcome
  evidence: string[]
  evidence_zh: string
  evidence_en: string
  about: string[]
}

export const complianceFindings = () => get<{ day: string; items: Finding[] }>('/compliance/findings')
export const complianceRules = () => get<{ items: Rule[] }>('/compliance/rules')
