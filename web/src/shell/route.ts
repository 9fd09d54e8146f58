import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/api/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name below `page`. */
    title: string
    /** Who may see it; absent: everybody who is signed in. */
    roles?: Role[]
    /** Seen without signing in. */
    open?: boolean
    /** Without navigation at the side. */
    bare?: boolean
  }
}

type Component = () => Promise<unknown>

/** A page for people with one of the roles. */
export function page(path: string, title: string, roles: Role[], component: Component): RouteRecordRaw {
  return { path, component, meta: { title, roles } }
}

/** A page for everybody, with or without the frame. */
export function open(path: string, title: string, component: Component, bare = false): RouteRecordRaw {
  return { path, component, meta: { title, open: true, bare } }
}
