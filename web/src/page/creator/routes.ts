import type { RouteRecordRaw } from 'vue-router'
import { page } from '@/shell/route'

export const creatorRoutes: RouteRecordRaw[] = [
  page('/creator', 'creator_overview', ['creator'], () => import('./OverviewPage.vue')),
  page('/creator/works', 'works', ['creator'], () => import('./WorksPage.vue')),
  page('/creator/works/:id', 'work', ['creator'], () => import('./OneWorkPage.vue')),
  page('/creator/diagnosis', 'diagnosis', ['creator'], () => import('./DiagnosisPage.vue')),
  page('/creator/exposure', 'exposure', ['creator'], () => import('./PlansPage.vue')),
  page('/creator/exposure/new', 'new_plan', ['creator'], () => import('./NewPlanPage.vue')),
  page('/creator/exposure/:id', 'plan', ['creator'], () => import('./PlanPage.vue')),
  page('/creator/newcomer', 'newcomer', ['creator'], () => import('./NewcomerPage.vue')),
  page('/creator/certificates', 'certificates', ['creator'], () => import('./CertificatesPage.vue')),
  page('/creator/certificates/:id', 'certificate', ['creator'], () => import('./CertificatePage.vue')),
  page('/creator/appeals', 'my_appeals', ['creator'], () => import('./AppealsPage.vue')),
]
