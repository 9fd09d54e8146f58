import type { Basis, Index } from './creator'
import type { Percentiles } from './estimate'
import { get, segment, type Query } from './http'

/** quote.json of `zhenzan quote` (docs/formats/quote.md) of one creator. */
export interface Quote {
  formula_version: number
  currency: string
  vertical: string
  vertical_version: number
  trust: 'audited' | 'unaudited'
  interactions: number
  deals_given: number
  sessions_given: number
  from: string
  to: string
  creators: CreatorQuote[]
}

export interface CreatorQuote {
  creator_id: string
  tier: string
  tier_by: 'followers' | 'reach'
  reach_source: 'views' | 'likes'
  works: number
  valid: Counts
  counted: Counts
  post: Price
  live: Price
  what_if: WhatIf[]
  peers: Standing[]
  indices: { index: Index; value: Percentiles; basis: Basis }[]
}

export interface Counts {
  viewers: number
  likes: number
  comments: number
  shares: number
}

export interface Price {
  price_cny: Percentiles
  deals_used: number
  inputs: QuoteInput[]
}

export interface QuoteInput {
  code: string
  unit: string
  value: Percentiles
  basis: Basis
  origin: 'log' | 'deals' | 'sessions' | 'vertical' | 'formula'
  rests_on: number
  own_share: number
  source: string
}

export interface WhatIf {
  scenario: string
  kind: 'post' | 'live'
  price_cny: Percentiles
  change: Percentiles
}

export interface Standing {
  metric: string
  value: Percentiles
  percentile: Percentiles
  group: 'log' | 'vertical'
  peers: number
  basis: Basis
}

/** Inputs that a what-if sets in place of what was measured or assumed; absent ones stay as they are. */
export interface WhatIfInputs extends Query {
  authenticity?: number
  price_per_thousand?: number
  engagement_factor?: number
  next_reach?: number
}

export const quote = (creator: string, inputs: WhatIfInputs = {}) => get<Quote>(`/creators/${segment(creator)}/quote`, inputs)
