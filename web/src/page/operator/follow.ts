import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import { followJob, isOver, type Job } from '@/api/job'

/** A job that is followed while the page is open. */
export function useFollowedJob(onOver: (job: Job) => unknown): { job: ShallowRef<Job | null>; follow: (job: Job) => void; leave: () => void } {
  const job = shallowRef<Job | null>(null)
  let stop: () => void = () => {}

  function take(changed: Job): void {
    job.value = changed
    if (isOver(changed)) onOver(changed)
  }

  function follow(started: Job): void {
    stop()
    job.value = started
    if (!isOver(started)) stop = followJob(started.id, take)
  }

  function leave(): void {
    stop()
    job.value = null
  }

  onScopeDispose(() => stop())
  return { job, follow, leave }
}

export const JOB_TONES: Record<Job['state'], 'plain' | 'busy' | 'good' | 'bad' | 'warn'> = { queued: 'plain', running: 'busy', done: 'good', failed: 'bad', cancelled: 'warn' }
