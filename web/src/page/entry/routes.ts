import type { RouteRecordRaw } from 'vue-router'
import { open } from '@/shell/route'

export const entryRoutes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { title: 'home' } },
  open('/setup', 'setup', () => import('./SetupPage.vue'), true),
  open('/sign-in', 'sign_in', () => import('./SignInPage.vue'), true),
  open('/invitations/:code', 'invitation', () => import('./InvitationPage.vue'), true),
  open('/forbidden', 'forbidden', () => import('./ForbiddenPage.vue')),
]
