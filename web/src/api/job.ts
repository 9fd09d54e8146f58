import { address, get, make, post, segment } from './http'
import { pager } from './page'
import type { ProblemDetails } from './problem'

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
export type JobKind = 'audit' | 'counter_audit' | 'match_train' | 'diagnose' | 'quote' | 'demo'

export interface Job {
  id: string
  /** Who ordered it; null for the service itself. */
  person_id: string | null
  kind: JobKind
  parameters: Record<string, unknown>
  creator_ids: string[]
  state: JobState
  /** 0 to 1. */
  progress: number
  stage: string | null
  created_at: string
  started_at: string | null
  ended_at: string | null
  problem: ProblemDetails | null
  result: { files?: { name: string; bytes: number }[]; [key: string]: unknown } | null
}

export const jobs = () => pager<Job>('/jobs')
export const job = (id: string) => get<Job>(`/jobs/${segment(id)}`)
export const startJob = (kind: JobKind, parameters: Record<string, unknown> = {}) => make<Job>('/jobs', { kind, parameters })
export const startDemo = () => make<Job>('/demo')
export const cancelJob = (id: string) => post<Job>(`/jobs/${segment(id)}/cancellation`)
export const jobFile = (id: string, name: string) => address(`/jobs/${segment(id)}/files/${segment(name)}`)

export function isOver(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

/**
 * Follows a job by server-sent events, each of which holds the whole job; the end of the job closes the stream. Where the stream
 * breaks, the job is asked for every two seconds instead.
 *
 * @returns stops following
 */
export function followJob(id: string, onChange: (job: Job) => void): () => void {
  const events = new EventSource(address(`/jobs/${segment(id)}/events`))
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const stop = () => {
    stopped = true
    events.close()
    clearTimeout(timer)
  }
  const take = (job: Job) => {
    if (stopped) return
    if (isOver(job)) stop()
    onChange(job)
  }
  const poll = async () => {
    try {
      take(await job(id))
    } catch {
      // The next round tells whether the service is back.
    }
    if (!stopped) timer = setTimeout(poll, 2000)
  }
  const listen = (event: MessageEvent<string>) => take(JSON.parse(event.data) as Job)
  events.addEventListener('message', listen)
  events.addEventListener('job', listen)
  events.addEventListener('error', () => {
    events.close()
    if (!stopped) void poll()
  })
  return stop
}
