import type { RouteRecordRaw } from 'vue-router'
import { page } from '@/shell/route'

export const brandRoutes: RouteRecordRaw[] = [
  page('/brand/creators', 'creators', ['brand'], () => import('./CreatorsPage.vue')),
  page('/brand/creators/:id', 'creator', ['brand'], () => import('./CreatorPage.vue')),
  page('/brand/comparison', 'comparison', ['brand'], () => import('./ComparisonPage.vue')),
  page('/brand/creators/:id/quote', 'quote', ['brand'], () => import('./QuotePage.vue')),
  page('/brand/certificate', 'verify', ['brand'], () => import('@/page/public/VerifyPage.vue')),
]
