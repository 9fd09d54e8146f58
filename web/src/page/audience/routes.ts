import type { RouteRecordRaw } from 'vue-router'
import { page } from '@/shell/route'

export const audienceRoutes: RouteRecordRaw[] = [
  page('/me/why', 'why', ['audience'], () => import('./WhyPage.vue')),
  page('/me/tags', 'tags', ['audience'], () => import('./TagsPage.vue')),
  page('/me/choices', 'choices', ['audience'], () => import('./ChoicesPage.vue')),
  page('/me/data', 'mydata', ['audience'], () => import('./DataPage.vue')),
]
