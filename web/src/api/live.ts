import { address } from './http'
import type { Verdict } from './verdict'

/** What the live guard saw in one second. */
export interface LiveSecond {
  time: string
  interactions: number
  invalid: number
  suspect: number
  delay_ms: number
}

export interface LiveFinding {
  time: string
  video_id: string
  verdict: Verdict
  probability: number
  reasons: string[]
  interactions: number
}

/** Follows the live guard: events `second` and `finding`. The browser connects again by itself. */
export function followLive(on: {
  second: (second: LiveSecond) => void
  finding: (finding: LiveFinding) => void
  state: (state: 'open' | 'broken') => void
}): () => void {
  const events = new EventSource(address('/live'))
  events.addEventListener('open', () => on.state('open'))
  events.addEventListener('error', () => on.state('broken'))
  events.addEventListener('second', (event) => on.second(JSON.parse((event as MessageEvent<string>).data) as LiveSecond))
  events.addEventListener('finding', (event) => on.finding(JSON.parse((event as MessageEvent<string>).data) as LiveFinding))
  return () => events.close()
}
