import type { RouteRecordRaw } from 'vue-router'
import { page } from '@/shell/route'

export const auditorRoutes: RouteRecordRaw[] = [
  page('/auditor/log', 'log', ['auditor'], () => import('./LogPage.vue')),
  page('/auditor/checkpoints', 'checkpoints', ['auditor'], () => import('./CheckpointsPage.vue')),
  page('/auditor/proofs', 'proofs', ['auditor'], () => import('./ProofsPage.vue')),
  page('/auditor/effects', 'effects', ['auditor'], () => import('@/page/public/EffectsPage.vue')),
  page('/auditor/compliance', 'compliance', ['auditor'], () => import('@/page/operator/CompliancePage.vue')),
]
