import type { Recommendation } from '@/api/diagnosis'
import { t, topicName, word } from '@/text'
import { list, number } from '@/text/format'

const SHARES = /^(share|rate|supply|demand)(_low|_high)?$/
const CHANGES = /^(gain|lift)(_low|_high)?$/

type Gap = Recommendation['gaps'][string]

function slots(hours: number[]): string {
  return list(hours.map((hour) => t('chart.slot', { day: t(`growth.day.d${Math.floor(hour / 24)}`), hour: hour % 24 })))
}

/** Numbers below one that stand for peers or thresholds are shares; others are counts. */
function figure(name: string, value: number): string {
  if (CHANGES.test(name)) return number(value, 'change')
  const share = SHARES.test(name) || ((name === 'peers' || name === 'threshold') && value > 0 && value < 1)
  return number(value, share ? 'share' : 'count')
}

function filled(name: string, gap: Gap): string {
  if (Array.isArray(gap)) return slots(gap)
  if (typeof gap === 'number') return figure(name, gap)
  return name === 'surface' ? word('growth.surface', gap) : topicName(gap)
}

/** What fills the placeholders of an advice's text. */
export function filledGaps(gaps: Recommendation['gaps']): Record<string, string> {
  return Object.fromEntries(Object.entries(gaps).map(([name, gap]) => [name, filled(name, gap)]))
}
