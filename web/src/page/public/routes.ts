import type { RouteRecordRaw } from 'vue-router'
import { open } from '@/shell/route'

export const publicRoutes: RouteRecordRaw[] = [
  open('/verify', 'verify', () => import('./VerifyPage.vue')),
  open('/certificate/:id', 'public_certificate', () => import('./CertificatePage.vue')),
  open('/public/effects', 'effects', () => import('./EffectsPage.vue')),
  open('/public/log', 'log', () => import('@/page/auditor/LogPage.vue')),
  open('/methodology', 'methodology', () => import('./MethodologyPage.vue')),
]
