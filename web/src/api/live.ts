import { address } from './http'
import type { Verdict } from './verdict'

/** What the numbers are: without a guard nothing is judged as it comes in. */
export interface LiveAbout {
  guard: boolean
  text_en: string
  text_zh: string
}

/** What came in within one second; what nobody judges is null. */
export interface LiveSecond {
  time: string
  interactions: number
  invalid: number | null
  suspect: number | null
  delay_ms: number | null
}

/** A work that the latest audit takes many likes from. */
export interface LiveFinding {
  time: string
  video_id: string
  /** Derived from the share; no audit gives a work a verdict. */
  verdict: Verdict
  /** Share of its likes that are not genuine, 0 to 1. */
  probability: number
  reasons: string[]
  /** Likes that are not genuine, about. */
  interactions: number
}

/** Follows what happens: events `about`, `second` and `finding`. The browser connects again by itself. */
export function followLive(on: {
  about: (about: LiveAbout) => void
  second: (second: LiveSecond) => void
  finding: (finding: LiveFinding) => void
  state: (state: 'open' | 'broken') => void
}): () => void {
  const events = new EventSource(address('/live'))
  const read = <T>(take: (told: T) => void) => (event: Event) => take(JSON.parse((event as MessageEvent<string>).data) as T)
  events.addEventListener('open', () => on.state('open'))
  events.addEventListener('error', () => on.state('broken'))
  events.addEventListener('about', read(on.about))
  events.addEventListener('second', read(on.second))
  events.addEventListener('finding', read(on.finding))
  return () => events.close()
}
