/** A number that was estimated, with the interval that holds it at 95 %. */
export interface Estimate {
  value: number
  low: number
  high: number
}

/** An interval as the files of a diagnosis write it. */
export interface Interval {
  low: number
  estimate: number
  high: number
}

/** Percentiles as a quote writes them; P10 to P90 hold 80 %. */
export interface Percentiles {
  p10: number
  p50: number
  p90: number
}

/** What a number rests on: A events signed by consenting accounts, B a platform's or agency's log, C counters. */
export type Grade = 'A' | 'B' | 'C'

export function ofInterval(interval: Interval): Estimate {
  return { value: interval.estimate, low: interval.low, high: interval.high }
}

export function ofPercentiles(percentiles: Percentiles): Estimate {
  return { value: percentiles.p50, low: percentiles.p10, high: percentiles.p90 }
}
