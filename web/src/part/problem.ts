import type { ApiProblem } from '@/api/problem'
import { known, t } from '@/text'

/** A problem in words: the console's own where it knows the kind, else the service's. */
export function describe(problem: ApiProblem): { title: string; detail: string } {
  const room = [`problem.${problem.code}`, `problem.status_${problem.status}`].find((key) => known(`${key}.title`))
  return {
    title: room ? t(`${room}.title`) : problem.details.title,
    detail: problem.details.detail ?? (room ? t(`${room}.detail`) : ''),
  }
}
