import { createI18n } from 'vue-i18n'
import type { Language } from '@/api/session'
import zh from './zh'

/** Texts of a language: the keys of the Chinese ones, which are written first. */
export type Texts = Wording<typeof zh>
type Wording<T> = { [K in keyof T]: T[K] extends string ? string : Wording<T[K]> }

export const LANGUAGES: Language[] = ['zh', 'en']
const STORED = 'zhenzan.language'

/** `(s)` behind a noun of a number: nothing after 1, else the s. Chinese has no such thing. */
export function inNumber(text: string): string {
  return text.replace(/(\d[\d,.]*)(\D*?)\(s\)/g, (_all, count: string, noun: string) => count + noun + (count === '1' ? '' : 's'))
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  messages: { zh } as unknown as Record<Language, Texts>,
  missingWarn: false,
  fallbackWarn: false,
  postTranslation: (text) => (typeof text === 'string' ? inNumber(text) : text),
})

export function language(): Language {
  return i18n.global.locale.value as Language
}

/** The language chosen before in this browser, else Chinese if the browser knows it, else English. */
export function preferredLanguage(): Language {
  const stored = localStorage.getItem(STORED)
  if (stored === 'zh' || stored === 'en') return stored
  return navigator.languages.some((tag) => tag.toLowerCase().startsWith('zh')) || navigator.languages.length === 0 ? 'zh' : 'en'
}

export async function speak(chosen: Language): Promise<void> {
  if (chosen === 'en' && !i18n.global.availableLocales.includes('en')) {
    i18n.global.setLocaleMessage('en', (await import('./en')).default as never)
  }
  i18n.global.locale.value = chosen
  localStorage.setItem(STORED, chosen)
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en'
}

/** Translates outside of components; inside, the language that changes is followed by itself, too. */
export const t = (key: string, gaps?: Record<string, unknown> | unknown[]): string =>
  (i18n.global.t as (key: string, gaps: unknown) => string)(key, gaps ?? {})

export function known(key: string): boolean {
  return i18n.global.te(key) || i18n.global.te(key, 'zh')
}

/** The name of a topic such as `tag:food.baking`; of a tag of somebody's own vocabulary the code is all that is known. */
export function topicName(topic: string): string {
  const code = topic.replace(/^[^:]+:/, '')
  const key = code.replaceAll('.', '_')
  return known(`tag.${key}`) ? t(`tag.${key}`) : code
}

/** The word of a code, or the code itself where this console is older than the service and does not know it. */
export function word(room: string, code: string): string {
  return known(`${room}.${code}`) ? t(`${room}.${code}`) : code
}
