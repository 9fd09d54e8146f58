import { get, patch, post, remove, segment } from './http'
import { pager } from './page'

export const ROLES = ['creator', 'brand', 'audience', 'operator', 'reviewer', 'auditor'] as const
export type Role = (typeof ROLES)[number]
export type Language = 'zh' | 'en'

export interface Session {
  person: { id: string; login: string; name: string; language: Language }
  organisation: { id: string; name: string }
  roles: Role[]
  creator_ids: string[]
  account_id: string | null
  csrf_token: string
  second_factor: boolean
}

export interface Credentials {
  login: string
  password: string
  second_factor?: string
}

export interface SignInWays {
  password: boolean
  oidc: { name: string; url: string } | null
}

export interface Setup {
  code: string
  organisation: string
  login: string
  name: string
  password: string
  language: Language
}

/** A browser that is signed in as this person. */
export interface OpenSession {
  id: string
  created_at: string
  last_seen_at: string
  agent: string
  way: 'password' | 'oidc'
  current: boolean
}

export interface Invitation {
  login: string
  name: string
  organisation: string
  expires: string
}

export const setupNeeded = () => get<{ needed: boolean }>('/setup')
export const setUp = (setup: Setup) => post<void>('/setup', setup)
export const signInWays = () => get<SignInWays>('/sign-in-ways')
export const signIn = (credentials: Credentials) => post<Session>('/sessions', credentials)
/** The second half of a sign-in by the provider, for who has a second factor here. */
export const signInByCode = (code: string) => post<Session>('/sessions/second-factor', { code })
export const currentSession = () => get<Session>('/session')
export const signOut = () => remove('/session')
export const changeLanguage = (language: Language) => patch<Session>('/session', { language })
/** It ends all sessions and gives a new one, with a new token: ask for the session anew. */
export const changePassword = (current: string, password: string) => post<void>('/session/password', { current, password })
export const beginSecondFactor = () => post<{ secret: string; uri: string }>('/session/second-factor')
/** The answer holds codes for who loses the authenticator, once. */
export const confirmSecondFactor = (code: string) => post<{ recovery_codes: string[] }>('/session/second-factor/confirmation', { code })
export const removeSecondFactor = (code: string) => remove('/session/second-factor', { code })
export const openSessions = () => pager<OpenSession>('/sessions')
export const endSession = (id: string) => remove(`/sessions/${segment(id)}`)
export const invitation = (code: string) => get<Invitation>(`/invitations/${segment(code)}`)
export const acceptInvitation = (code: string, chosen: { password: string; language: Language }) => post<void>(`/invitations/${segment(code)}`, chosen)
/** Where to go on to accept an invitation by the provider. */
export const acceptByProvider = (code: string) => post<{ url: string }>(`/invitations/${segment(code)}/provider`)
