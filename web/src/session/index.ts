import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useCsrfToken } from '@/api/http'
import { ApiProblem } from '@/api/problem'
import { currentSession, signIn as askToSignIn, signInByCode as askByCode, signOut as askToSignOut, type Credentials, type Role, type Session } from '@/api/session'
import { speak } from '@/text'

/** Who is signed in. The service decides on every request anew; this only tells what to show. */
export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null)
  const loaded = ref(false)
  const roles = computed<Role[]>(() => session.value?.roles ?? [])
  const creatorId = ref<string | null>(null)

  function take(answer: Session | null): void {
    session.value = answer
    useCsrfToken(answer?.csrf_token ?? null)
    if (answer === null || !answer.creator_ids.includes(creatorId.value ?? '')) creatorId.value = answer?.creator_ids[0] ?? null
  }

  /** Asks once who is signed in; whoever is not is null. */
  async function load(): Promise<void> {
    if (loaded.value) return
    try {
      await accept(await currentSession())
    } catch (failure) {
      if (!(failure instanceof ApiProblem) || failure.status !== 401) throw failure
      take(null)
    }
    loaded.value = true
  }

  async function accept(answer: Session): Promise<void> {
    take(answer)
    await speak(answer.person.language)
  }

  async function signIn(credentials: Credentials): Promise<void> {
    await accept(await askToSignIn(credentials))
    loaded.value = true
  }

  async function signInByCode(code: string): Promise<void> {
    await accept(await askByCode(code))
    loaded.value = true
  }

  async function signOut(): Promise<void> {
    try {
      await askToSignOut()
    } finally {
      take(null)
    }
  }

  function has(role: Role): boolean {
    return roles.value.includes(role)
  }

  function hasAny(wanted: readonly Role[]): boolean {
    return wanted.some(has)
  }

  return { session, loaded, roles, creatorId, load, accept, signIn, signInByCode, signOut, has, hasAny, forget: () => take(null) }
})
