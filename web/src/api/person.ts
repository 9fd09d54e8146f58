import { get, make, patch, segment, versionOf } from './http'
import { pager } from './page'
import type { Language, Role } from './session'

export interface Person {
  id: string
  login: string
  name: string
  language: Language
  roles: Role[]
  creator_ids: string[]
  account_id: string | null
  state: 'invited' | 'active' | 'blocked'
  second_factor: boolean
  last_seen_at: string | null
  revision: number
}

export interface PersonRequest {
  login: string
  name: string
  roles: Role[]
  creator_ids: string[]
  account_id: string | null
}

export interface InvitationLink {
  person: Person
  url: string
  expires: string
}

export const people = () => pager<Person>('/people')
export const person = (id: string) => get<Person>(`/people/${segment(id)}`)
export const invite = (request: PersonRequest) => make<InvitationLink>('/people', request)
export const changePerson = (person: Person, change: Partial<Omit<PersonRequest, 'login'>> & { state?: 'active' | 'blocked' }) =>
  patch<Person>(`/people/${segment(person.id)}`, change, versionOf(person))
