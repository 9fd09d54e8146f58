import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inNumber } from '@/text'
import en from '@/text/en'
import zh from '@/text/zh'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, above = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[above + key, value]] : [...flat(value, `${above}${key}.`)])),
  )
}

const chinese = flat(zh as Tree)
const english = flat(en as unknown as Tree)
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(vue|ts)$/.test(name) && !name.startsWith('text'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

describe('texts', () => {
  test('keys_agreeInBothLanguages', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
    expect(chinese.size).toBeGreaterThan(500)
  })

  test('placeholders_agreeInBothLanguages', () => {
    const differing = [...chinese].filter(([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join()).map(([key]) => key)
    expect(differing).toEqual([])
  })

  test('noText_isEmptyOrHoldsWhatTheFormatReadsAsSyntax', () => {
    const broken = [...chinese, ...english].filter(([, text]) => text.trim() === '' || /[@|]/.test(text)).map(([key]) => key)
    expect(broken).toEqual([])
  })

  test.each([
    ['Of 1 like(s) on 2 work(s), expected', 'Of 1 like on 2 works, expected'],
    ['1 open review(s)', '1 open review'],
    ['1,001 lockstep group(s)', '1,001 lockstep groups'],
    ['0 work(s) of 1', '0 works of 1'],
    ['0.9 (0.5–0.9) of 1 work(s) judged', '0.9 (0.5–0.9) of 1 work judged'],
  ])('%s_isSaidAs_%s', (written, said) => expect(inNumber(written)).toBe(said))

  test('aNounAfterANumber_isWrittenForOneToo', () => {
    const counted = ['works', 'likes', 'accounts', 'interactions', 'snapshots', 'groups', 'reviews', 'creators', 'peers', 'looks', 'followers', 'rows']
    const fixed = new RegExp(`\\{\\w+\\} (?:[a-z]+ )?(?:${counted.join('|')})\\b`)
    // Advice is given on many works alone, in the words of the reports.
    expect([...english].filter(([key, text]) => !key.startsWith('growth.advice.') && fixed.test(text)).map(([key]) => key)).toEqual([])
    expect([...chinese].filter(([, text]) => text.includes('(s)'))).toEqual([])
  })

  test('chinese_isChinese', () => {
    const latin = [...chinese].filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([key]) => key)
    // Names that have no Chinese of their own, and texts that are figures alone.
    expect(latin).toEqual([...latin].filter((key) => /^(page\.webhooks|shell\.to\.webhooks|part\.bracketed|brand\.rests_on\.|audience\.tag_share)/.test(key)))
  })

  test('everyKeyWrittenInAPage_hasItsText', () => {
    const wanted = sources(join(import.meta.dirname, '../src')).flatMap((source) => [...source.matchAll(/\bt\('([a-z_]+\.[\w.-]+)'/g)].map((match) => match[1]!))
    expect(wanted.length).toBeGreaterThan(400)
    expect(wanted.filter((key) => !chinese.has(key) && !key.endsWith('.'))).toEqual([])
  })

  test('noText_speaksOfPlacingLikes', () => {
    const offers = /刷赞|买赞|购买点赞|订购|buy likes|order likes|sell likes|boost/i
    expect([...chinese, ...english].filter(([, text]) => offers.test(text)).map(([key]) => key)).toEqual([])
  })
})
