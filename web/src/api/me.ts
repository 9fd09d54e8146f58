import { get, post, put, remove, segment } from './http'
import { pager } from './page'

/** What is thought to interest an account, as far as a tag is concerned. */
export interface InterestTag {
  tag: string
  name_zh: string
  name_en: string
  /** Share of the account's interest, above 0 to 1, with its interval. */
  weight: number
  low: number
  high: number
  /** Whether it was derived from what was watched, or set by the person. */
  origin: 'derived' | 'own'
  /** Trusted interactions that it rests on. */
  interactions: number
  last_seen_at: string | null
}

/** A tag that the person took away: it comes back only when released. */
export interface RemovedTag {
  tag: string
  name_zh: string
  name_en: string
}

/** `basis` tells why there are no derived tags: no model was trained yet, or the person did not agree to matching. */
export interface InterestProfile {
  items: InterestTag[]
  deleted: RemovedTag[]
  basis: 'ready' | 'no_model' | 'not_personalised'
  model_at: string | null
}

export interface Choices {
  /** Taking part at all. */
  participating: boolean
  /** Whether tags may be used to choose what is shown. */
  personalised: boolean
  /** Whether the account counts in the measurement of effects. */
  measured: boolean
  consent_version: string | null
  changed_at: string | null
}

/** One choice as it stands in the record. */
export interface ChoiceEntry {
  kind: string
  /** Where it is about one. */
  tag: string | null
  /** That a tag was fixed at. */
  share: number | null
  notice_version: string | null
  channel: string
  made_at: string
}

/** One exposure and why it came about. */
export interface SeenExposure {
  id: string
  state: string
  time: string
  video_id: string
  caption: string | null
  creator_name: string | null
  why: {
    arm: 'treatment' | 'exploration'
    plan: string
    newcomer: boolean
    personalised: boolean
    tags: { tag: string; name_zh: string; name_en: string; share: number }[]
    p_watch: number | null
    /** What the match rests on, in words. */
    terms: { term: string; log_odds: number; zh: string; en: string }[]
  }
}

/** What a person is told before taking part. */
export interface Notice {
  version: string
  text_zh: string
  text_en: string
}

export const myTags = () => get<InterestProfile>('/me/tags')
export const setTag = (tag: string, weight: number) => put<InterestTag>(`/me/tags/${segment(tag)}`, { weight })
/** Takes a deletion or a fixed weight back. */
export const releaseTag = (tag: string) => post<InterestProfile>(`/me/tags/${segment(tag)}/release`)
export const removeTag = (tag: string) => remove(`/me/tags/${segment(tag)}`)
/** The record only grows; the newest stands first. */
export const choiceRecord = () => get<{ items: ChoiceEntry[] }>('/me/choices/record')
export const myChoices = () => get<Choices>('/me/choices')
export const notice = () => get<Notice>('/me/notice')
/** `notice_version` is that of the notice which the person saw. */
export const setChoices = (choices: Pick<Choices, 'participating' | 'personalised' | 'measured'> & { notice_version: string }) => put<Choices>('/me/choices', choices)
export const myExposures = () => pager<SeenExposure>('/me/exposures')
/** Everything that is held about the person, as one JSON file. */
export const EXPORT = '/me/export'
/** Erases; the receipt says what was erased and how long copies may last. */
export const eraseMe = (confirmation: string) => remove<{ receipt: string; erased_at: string; erased_rows: number }>('/me', { confirmation })
