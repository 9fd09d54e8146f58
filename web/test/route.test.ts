import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROLES } from '@/api/session'
import { router } from '@/router'
import { ICONS } from '@/shell/icons'
import { AREAS, homeOf } from '@/shell/navigation'
import zh from '@/text/zh'

const entries = AREAS.flatMap((area) => area.entries.map((entry) => ({ ...entry, role: area.role })))

describe('navigation', () => {
  test.each(entries.map((entry) => [entry.to, entry] as const))('%s_leadsToAPageOfItsRole', (to, entry) => {
    const page = router.resolve(to)
    expect(page.meta.title).not.toBe('not_found')
    expect(page.meta.roles).toContain(entry.role)
    expect(zh.shell.to).toHaveProperty(entry.text)
    expect(ICONS).toHaveProperty(entry.icon)
  })

  test('everyRole_hasAnAreaAndAHome', () => {
    expect(AREAS.map((area) => area.role)).toEqual([...ROLES])
    expect(ROLES.map((role) => homeOf([role]))).not.toContain('/account')
    expect(homeOf([])).toBe('/account')
  })
})

describe('pages', () => {
  test('addressThatACertificateCarries_leadsToItsPublicPage', () => {
    const issuing = readFileSync(join(import.meta.dirname, '../../server/src/main/java/dev/zhenzan/server/certificate/Issuing.java'), 'utf8')
    const carried = /String page\(String uuid\) \{\s*return site \+ "([^"]+)" \+ uuid;/.exec(issuing)?.[1]
    const page = router.resolve(`${carried}0b7c`)
    expect(page.meta).toMatchObject({ title: 'public_certificate', open: true })
    expect(page.params).toEqual({ id: '0b7c' })
  })

  test.each(router.getRoutes().map((route) => [route.path, route] as const))('%s_hasItsNameAndSaysWhoMaySeeIt', (_path, route) => {
    expect(zh.page).toHaveProperty(route.meta.title)
    expect(route.meta.open === true || route.meta.roles !== undefined || ['/', '/account'].includes(route.path)).toBe(true)
  })

  test('pagesOfARole_areClosedToOthers', () => {
    const openOnes = router.getRoutes().filter((route) => route.meta.open).map((route) => route.path)
    expect(openOnes.filter((path) => /^\/(creator|brand|me|operator|review|auditor|account)\b/.test(path))).toEqual([])
  })
})
