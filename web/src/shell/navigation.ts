import type { Role } from '@/api/session'

export interface Entry {
  to: string
  /** Key of the text below `shell.to`. */
  text: string
  icon: string
}

export interface Area {
  role: Role
  entries: Entry[]
}

/** What each role finds at the side. Whoever has several roles sees the areas of all of them. */
export const AREAS: Area[] = [
  {
    role: 'creator',
    entries: [
      { to: '/creator', text: 'overview', icon: 'Odometer' },
      { to: '/creator/works', text: 'works', icon: 'VideoPlay' },
      { to: '/creator/diagnosis', text: 'diagnosis', icon: 'TrendCharts' },
      { to: '/creator/exposure', text: 'exposure', icon: 'View' },
      { to: '/creator/newcomer', text: 'newcomer', icon: 'Promotion' },
      { to: '/creator/certificates', text: 'certificates', icon: 'Medal' },
      { to: '/creator/appeals', text: 'appeals', icon: 'ChatLineSquare' },
    ],
  },
  {
    role: 'brand',
    entries: [
      { to: '/brand/creators', text: 'creators', icon: 'User' },
      { to: '/brand/comparison', text: 'comparison', icon: 'DataAnalysis' },
      { to: '/brand/certificate', text: 'verify', icon: 'CircleCheck' },
    ],
  },
  {
    role: 'audience',
    entries: [
      { to: '/me/why', text: 'why', icon: 'QuestionFilled' },
      { to: '/me/tags', text: 'tags', icon: 'PriceTag' },
      { to: '/me/choices', text: 'choices', icon: 'Switch' },
      { to: '/me/data', text: 'mydata', icon: 'Download' },
    ],
  },
  {
    role: 'operator',
    entries: [
      { to: '/operator', text: 'overview', icon: 'Odometer' },
      { to: '/operator/data', text: 'data', icon: 'Upload' },
      { to: '/operator/jobs', text: 'jobs', icon: 'Operation' },
      { to: '/operator/live', text: 'live', icon: 'Monitor' },
      { to: '/operator/works', text: 'works', icon: 'VideoPlay' },
      { to: '/operator/groups', text: 'groups', icon: 'Share' },
      { to: '/operator/sources', text: 'sources', icon: 'Connection' },
      { to: '/operator/newcomer', text: 'newcomer', icon: 'Promotion' },
      { to: '/operator/compliance', text: 'compliance', icon: 'Finished' },
      { to: '/operator/people', text: 'people', icon: 'UserFilled' },
      { to: '/operator/api-keys', text: 'keys', icon: 'Key' },
      { to: '/operator/webhooks', text: 'webhooks', icon: 'Link' },
      { to: '/operator/acts', text: 'acts', icon: 'Tickets' },
    ],
  },
  {
    role: 'reviewer',
    entries: [
      { to: '/review', text: 'reviews', icon: 'List' },
      { to: '/review/appeals', text: 'appeals', icon: 'ChatLineSquare' },
      { to: '/review/policy', text: 'policy', icon: 'SetUp' },
      { to: '/review/groups', text: 'groups', icon: 'Share' },
    ],
  },
  {
    role: 'auditor',
    entries: [
      { to: '/auditor/log', text: 'log', icon: 'Document' },
      { to: '/auditor/checkpoints', text: 'checkpoints', icon: 'Stamp' },
      { to: '/auditor/proofs', text: 'proofs', icon: 'CircleCheck' },
      { to: '/auditor/effects', text: 'effects', icon: 'DataLine' },
      { to: '/auditor/compliance', text: 'compliance', icon: 'Finished' },
    ],
  },
]

/** Where somebody with these roles begins. */
export function homeOf(roles: readonly Role[]): string {
  return AREAS.find((area) => roles.includes(area.role))?.entries[0]?.to ?? '/account'
}
