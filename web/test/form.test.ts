import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// With a step of 50 from 1 on, a browser takes 200 for a mistake and sends nothing; fields of numbers keep their bounds themselves.
test('noForm_isHeldBackByTheBrowsersOwnRules', () => {
  const pages = join(import.meta.dirname, '../src')
  const forms = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.vue'))
    .flatMap((name) => [...readFileSync(join(pages, name), 'utf8').matchAll(/<el-form [^>]*>/g)].map(([form]) => `${name}: ${form}`))
  expect(forms.length).toBeGreaterThan(10)
  expect(forms.filter((form) => !/ novalidate /.test(form))).toEqual([])
})
