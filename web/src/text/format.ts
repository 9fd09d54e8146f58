import type { Estimate } from '@/api/estimate'
import { language } from '.'

/** How a number is shown. `change` is a ratio less 1, with its sign. */
export type Kind = 'share' | 'count' | 'factor' | 'money' | 'change' | 'points' | 'index'

const ZONE = 'Asia/Shanghai'
const cache = new Map<string, Intl.NumberFormat>()

function locale(): string {
  return language() === 'zh' ? 'zh-CN' : 'en-GB'
}

function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale() + JSON.stringify(options)
  const made = cache.get(key) ?? new Intl.NumberFormat(locale(), options)
  cache.set(key, made)
  return made
}

/** Space before the sign in English, none in Chinese. */
function percentSign(): string {
  return language() === 'zh' ? '%' : '\u00a0%'
}

/** Digits behind the point of a percentage: more near 0 and 100, where one per cent is much. */
function digitsOf(share: number): number {
  const percent = Math.abs(share * 100)
  if (percent === 0) return 0
  if (percent < 0.1) return 2
  return percent < 1 || (percent > 99 && percent < 99.95) ? 1 : 0
}

function bare(value: number, kind: Kind, digits: number): string {
  return plain(value, kind, digits).replace('-', '\u2212')
}

function plain(value: number, kind: Kind, digits: number): string {
  switch (kind) {
    case 'share':
      return numbers({ maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value * 100)
    case 'change':
    case 'points':
      return numbers({ maximumFractionDigits: digits, minimumFractionDigits: digits, signDisplay: 'exceptZero' }).format(value * 100)
    case 'factor':
      return numbers({ maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(value)
    case 'money':
      return numbers({ maximumSignificantDigits: 3 }).format(value)
    case 'index':
      return numbers({ maximumFractionDigits: 0 }).format(value)
    case 'count':
      return numbers({ maximumFractionDigits: Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0 }).format(value)
  }
}

function unit(kind: Kind): string {
  if (kind === 'share' || kind === 'change') return percentSign()
  if (kind === 'points') return language() === 'zh' ? '个百分点' : '\u00a0pp'
  return ''
}

function prefix(kind: Kind): string {
  if (kind === 'factor') return '×'
  return kind === 'money' ? '¥' : ''
}

const percentKinds: Kind[] = ['share', 'change', 'points']

export function number(value: number, kind: Kind = 'count'): string {
  return prefix(kind) + bare(value, kind, percentKinds.includes(kind) ? digitsOf(value) : 0) + unit(kind)
}

/** Bounds of an interval with one unit behind both: 84–90 %. */
export function bounds(estimate: Estimate, kind: Kind): string {
  const digits = percentKinds.includes(kind) ? Math.max(digitsOf(estimate.low), digitsOf(estimate.high)) : 0
  const signed = kind === 'change' || kind === 'points'
  const between = signed ? (language() === 'zh' ? ' 至 ' : ' to ') : '–'
  return prefix(kind) + bare(estimate.low, kind, digits) + between + bare(estimate.high, kind, digits) + unit(kind)
}

/** A number with its interval: 87 % (84–90 %). */
export function estimate(value: Estimate, kind: Kind): string {
  return language() === 'zh'
    ? `${number(value.value, kind)}（${bounds(value, kind)}）`
    : `${number(value.value, kind)} (${bounds(value, kind)})`
}

/** A time in China's zone, which the whole console uses. */
export function time(iso: string | null | undefined, style: 'minute' | 'second' | 'day' = 'minute'): string {
  if (!iso) return '–'
  const clock = style === 'day' ? {} : { hour: '2-digit', minute: '2-digit', ...(style === 'second' ? { second: '2-digit' } : {}) }
  return new Intl.DateTimeFormat(language() === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: language() === 'zh' ? '2-digit' : 'short',
    day: '2-digit',
    hour12: false,
    ...clock,
  } as Intl.DateTimeFormatOptions).format(new Date(iso))
}

const CHINA = 8 * 60

/** A date whose local clock shows what China's shows at an instant: for fields in which people pick a time. */
export function clockOfChina(instant: Date): Date {
  return new Date(instant.getTime() + (CHINA + instant.getTimezoneOffset()) * 60_000)
}

/** The instant at which China's clock shows what a date's local clock shows. */
export function atClockOfChina(clock: Date): Date {
  return new Date(clock.getTime() - (CHINA + clock.getTimezoneOffset()) * 60_000)
}

/** Hour of a day in China's zone, for axes. */
export function hourOnAxis(iso: string): string {
  return new Intl.DateTimeFormat(locale(), { timeZone: ZONE, month: 'numeric', day: 'numeric', hour: '2-digit', hour12: false }).format(new Date(iso))
}

export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB']
  const step = Math.min(units.length - 1, count > 0 ? Math.floor(Math.log10(count) / 3) : 0)
  return `${numbers({ maximumFractionDigits: step === 0 ? 0 : 1 }).format(count / 1000 ** step)}\u00a0${units[step]}`
}

export function list(words: string[]): string {
  return words.join(language() === 'zh' ? '、' : ', ')
}

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/g
const POWER = /(\d(?:\.\d+)?)e(-?)0*(\d+)/g
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number too small to be written out: 9.2 × 10⁻⁷⁶. */
export function tiny(value: number): string {
  return value !== 0 && Math.abs(value) < 0.0001 ? powers(value.toExponential(1)) : numbers({ maximumFractionDigits: 4 }).format(value)
}

function powers(text: string): string {
  return text.replace(POWER, (_all, front: string, sign: string, power: string) => `${front}\u00a0×\u00a010${sign && '⁻'}${[...power].map((digit) => RAISED[Number(digit)]).join('')}`)
}

/** A sentence of the service, whose times and tiny numbers are written as those of the console. */
export function told(zh: string, en: string): string {
  return powers(inLanguage(zh, en).replace(INSTANT, (iso) => time(iso)))
}

/** The text of the language that is spoken, of a pair that the service gives in both. */
export function inLanguage(zh: string, en: string): string {
  return language() === 'zh' ? zh : en
}
