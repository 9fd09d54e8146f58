import type { LiftOutcome, PlanState } from '@/api/exposure'

export const TONES: Record<PlanState, 'plain' | 'busy' | 'good'> = { planned: 'plain', running: 'busy', ended: 'good' }

export const LIFT_TONES: Record<LiftOutcome['verdict'], 'good' | 'bad' | 'plain' | 'warn'> = {
  positive: 'good',
  negative: 'bad',
  no_effect_found: 'plain',
  too_early: 'plain',
  unbalanced: 'warn',
}

/**
 * Accounts that each arm gets if every exposure goes to another account: enough to say beforehand whether an effect could be seen.
 *
 * @param budget exposures
 * @param holdout share, 0 to below 1
 */
export function arms(budget: number, holdout: number): { shown: number; heldOut: number } {
  return { shown: budget, heldOut: Math.round((budget * holdout) / (1 - holdout)) }
}

/** Half the width of a fixed-time 95 % interval of a difference of two rates around `rate`; an always-valid one is wider. */
export function resolution(budget: number, holdout: number, rate: number): number {
  const { shown, heldOut } = arms(budget, holdout)
  return heldOut === 0 ? Infinity : 1.96 * Math.sqrt(rate * (1 - rate) * (1 / shown + 1 / heldOut))
}
