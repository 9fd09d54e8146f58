import { address } from './http'

/** What the numbers are: without a guard nothing is judged as it comes in. */
export interface LiveAbout {
  guard: boolean
  text_en: string
  text_zh: string
}

/** What came in within one second, and what the guard last said of it; what it did not judge is null. */
export interface LiveSecond {
  time: string
  interactions: number
  judged: number | null
  invalid: number | null
  suspect: number | null
  /** The longest time from arrival to the first word. */
  delay_ms: number | null
}

/** A work of which at least one like is not genuine. */
export interface LiveWork {
  video_id: string
  likes: number
  not_genuine: number
  /** Share of its likes that are not genuine, 0 to 1. */
  share: number
  reasons: string[]
}

/** Works found by the guard in the newest interactions, or by the latest audit in all; takes the place of those told before. */
export interface LiveFindings {
  by: 'guard' | 'audit'
  time: string
  works: LiveWork[]
}

/** The seconds told so far with another one, which takes the place of what was told of it; the newest `most`, in their order. */
export function withSecond(seconds: LiveSecond[], second: LiveSecond, most: number): LiveSecond[] {
  const others = seconds.filter((each) => each.time !== second.time)
  return [...others, second].sort((one, other) => one.time.localeCompare(other.time)).slice(-most)
}

/** Of some seconds: how much was judged and how, and the longest delay; null where nothing was judged. */
export function summary(seconds: LiveSecond[]) {
  const sum = (of: (second: LiveSecond) => number | null) => seconds.reduce((all, second) => all + (of(second) ?? 0), 0)
  const delays = seconds.flatMap((second) => second.delay_ms ?? [])
  const judged = sum((second) => second.judged)
  return {
    judged,
    invalid: judged > 0 ? sum((second) => second.invalid) : null,
    suspect: judged > 0 ? sum((second) => second.suspect) : null,
    delay_ms: delays.length > 0 ? Math.max(...delays) : null,
  }
}

/** Follows what happens: events `about`, `second` and `findings`. The browser connects again by itself. */
export function followLive(on: {
  about: (about: LiveAbout) => void
  second: (second: LiveSecond) => void
  findings: (findings: LiveFindings) => void
  state: (state: 'open' | 'broken') => void
}): () => void {
  const events = new EventSource(address('/live'))
  const read = <T>(take: (told: T) => void) => (event: Event) => take(JSON.parse((event as MessageEvent<string>).data) as T)
  events.addEventListener('open', () => on.state('open'))
  events.addEventListener('error', () => on.state('broken'))
  events.addEventListener('about', read(on.about))
  events.addEventListener('second', read(on.second))
  events.addEventListener('findings', read(on.findings))
  return () => events.close()
}
