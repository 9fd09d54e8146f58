import { createRouter, createWebHistory } from 'vue-router'
import { accountRoutes } from '@/page/account/routes'
import { audienceRoutes } from '@/page/audience/routes'
import { auditorRoutes } from '@/page/auditor/routes'
import { brandRoutes } from '@/page/brand/routes'
import { creatorRoutes } from '@/page/creator/routes'
import { entryRoutes } from '@/page/entry/routes'
import { operatorRoutes } from '@/page/operator/routes'
import { publicRoutes } from '@/page/public/routes'
import { reviewerRoutes } from '@/page/reviewer/routes'
import { useSession } from '@/session'
import { homeOf } from '@/shell/navigation'
import { open } from '@/shell/route'
import { pageOpened } from '@/shell/title'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...entryRoutes,
    ...creatorRoutes,
    ...brandRoutes,
    ...audienceRoutes,
    ...operatorRoutes,
    ...reviewerRoutes,
    ...auditorRoutes,
    ...publicRoutes,
    ...accountRoutes,
    open('/:rest(.*)*', 'not_found', () => import('@/page/entry/NotFoundPage.vue')),
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  const session = useSession()
  await session.load().catch(() => undefined)
  if (to.meta.open) return true
  if (session.session === null) return { path: '/sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  if (to.path === '/') return homeOf(session.roles)
  if (to.meta.roles && !session.hasAny(to.meta.roles)) return { path: '/forbidden' }
  return true
})

router.afterEach((to) => pageOpened(to.meta.title))
