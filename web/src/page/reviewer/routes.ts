import type { RouteRecordRaw } from 'vue-router'
import { page } from '@/shell/route'

export const reviewerRoutes: RouteRecordRaw[] = [
  page('/review', 'reviews', ['reviewer'], () => import('./QueuePage.vue')),
  page('/review/appeals', 'appeals', ['reviewer'], () => import('./AppealsPage.vue')),
  page('/review/policy', 'policy', ['reviewer'], () => import('./PolicyPage.vue')),
  page('/review/groups', 'groups', ['reviewer'], () => import('@/page/operator/GroupsPage.vue')),
  page('/review/groups/:id', 'group', ['reviewer'], () => import('@/page/operator/GroupPage.vue')),
  page('/review/cases/:id', 'case', ['reviewer'], () => import('./CasePage.vue')),
]
