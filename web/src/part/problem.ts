import type { ApiProblem } from '@/api/problem'
import { known, language, t } from '@/text'

/** How sentences begin that people meet on their usual ways, and where the console's own for them stand below `problem.said`. */
export const SAID: [string, string][] = [
  ['nobody who takes part can be shown these works', 'nobody_to_show'],
  ['the newcomer programme leaves', 'newcomer_spent'],
  ['from must be within a year', 'plan_too_far'],
  ['holdout must be 0, or 0.01 to 0.5', 'holdout_range'],
  ['events cannot go there: ', 'no_such_place'],
  ['the login is taken: ', 'login_taken'],
  ['a login has 2 to 100 letters', 'login_form'],
  ['this is the last operator', 'last_operator'],
  ['the present password is another', 'wrong_password'],
  ['this is not the code that the app shows now', 'wrong_code'],
  ['the code is another: see setup-code', 'wrong_setup_code'],
  ['too many failed attempts', 'locked_out'],
  ['nobody is invited as this', 'not_invited'],
  ['the latest audit has no likes that count for it', 'no_likes_to_certify'],
  ['the log has not taken ', 'log_behind'],
  ['an appeal about it is open', 'appeal_open'],
  ['it is about yourself', 'about_yourself'],
  ['there is no audit yet whose verdicts', 'no_audit_yet'],
  ['evaluate exactly this policy on the newest audit first', 'evaluate_first'],
  ['another reviewer has to put it into force', 'another_reviewer'],
  ['another evaluation of your organisation is under way', 'evaluation_under_way'],
]

export interface ProblemWords {
  title: string
  detail: string
  /** What the service says of it, where that is in another language than the page. */
  said: string
}

/** A problem in words: the console's own where it knows the kind, else the service's, who speaks English. */
export function describe(problem: ApiProblem): ProblemWords {
  const room = [`problem.${problem.code}`, `problem.status_${problem.status}`].find((key) => known(`${key}.title`))
  const title = room ? t(`${room}.title`) : problem.details.title
  const own = room ? t(`${room}.detail`) : ''
  const said = problem.details.detail ?? ''
  const sentence = SAID.find(([start]) => said.startsWith(start))?.[1]
  if (sentence) return { title, detail: t(`problem.said.${sentence}`), said: '' }
  if (language() === 'en' || /\p{Script=Han}/u.test(said)) return { title, detail: said || own, said: '' }
  // Of a kind of its own the console says everything; of a status alone, and of what was typed, the service knows more.
  const more = room === undefined || room.includes('.status_') || problem.code === 'invalid-value'
  return { title, detail: own, said: more && said !== problem.details.title ? said : '' }
}
