import type { RouteRecordRaw } from 'vue-router'
import { open } from '@/shell/route'

export const publicRoutes: RouteRecordRaw[] = [
  open('/verify', 'verify', () => import('./VerifyPage.vue')),
  // The address that certificates, their QR codes and their PDF carry: it may never change.
  { ...open('/certificates/:id', 'public_certificate', () => import('./CertificatePage.vue')), alias: '/certificate/:id' },
  open('/public/effects', 'effects', () => import('./EffectsPage.vue')),
  open('/public/log', 'log', () => import('@/page/auditor/LogPage.vue')),
  open('/methodology', 'methodology', () => import('./MethodologyPage.vue')),
]
