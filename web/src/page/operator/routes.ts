import type { RouteRecordRaw } from 'vue-router'
import { page } from '@/shell/route'

export const operatorRoutes: RouteRecordRaw[] = [
  page('/operator', 'operator_overview', ['operator'], () => import('./OverviewPage.vue')),
  page('/operator/data', 'data', ['operator'], () => import('./DataPage.vue')),
  page('/operator/jobs', 'jobs', ['operator'], () => import('./JobsPage.vue')),
  page('/operator/jobs/:id', 'job', ['operator'], () => import('./JobPage.vue')),
  page('/operator/live', 'live', ['operator'], () => import('./LivePage.vue')),
  page('/operator/works', 'works', ['operator'], () => import('@/page/creator/WorksPage.vue')),
  page('/operator/works/:id', 'work', ['operator'], () => import('@/page/creator/OneWorkPage.vue')),
  page('/operator/groups', 'groups', ['operator'], () => import('./GroupsPage.vue')),
  page('/operator/groups/:id', 'group', ['operator'], () => import('./GroupPage.vue')),
  page('/operator/sources', 'sources', ['operator'], () => import('./SourcesPage.vue')),
  page('/operator/newcomer', 'newcomer_rules', ['operator'], () => import('./NewcomerRulesPage.vue')),
  page('/operator/compliance', 'compliance', ['operator'], () => import('./CompliancePage.vue')),
  page('/operator/people', 'people', ['operator'], () => import('./PeoplePage.vue')),
  page('/operator/api-keys', 'keys', ['operator'], () => import('./ApiKeysPage.vue')),
  page('/operator/webhooks', 'webhooks', ['operator'], () => import('./WebhooksPage.vue')),
  page('/operator/acts', 'acts', ['operator'], () => import('./ActsPage.vue')),
]
