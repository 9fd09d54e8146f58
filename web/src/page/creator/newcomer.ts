import { t } from '@/text'
import { number } from '@/text/format'

const SHARES = ['not_original', 'completion_low']

/** What was found of a creator by a rule of the newcomer programme, or the rule's standard, with its unit. */
export function measure(rule: string, value: string): string {
  if (value === 'unknown') return t('newcomer.unknown')
  const read = Number(value)
  if (value.trim() === '' || Number.isNaN(read)) return value
  if (SHARES.includes(rule)) return number(read, 'share')
  if (rule === 'account_too_old') return t('newcomer.days', { count: number(read) })
  return rule === 'not_compliant' ? t('newcomer.violations', { count: number(read) }) : number(read)
}
