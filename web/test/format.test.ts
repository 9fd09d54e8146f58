import { beforeEach, describe, expect, test } from 'vitest'
import { speak } from '@/text'
import { atClockOfChina, bounds, bytes, clockOfChina, estimate, inLanguage, list, number, time, tiny, told } from '@/text/format'

const NBSP = '\u00a0'

describe('in English', () => {
  beforeEach(() => speak('en'))

  test('share_hasItsIntervalWithOneSign', () => {
    expect(estimate({ value: 0.871, low: 0.842, high: 0.9 }, 'share')).toBe(`87${NBSP}% (84–90${NBSP}%)`)
  })

  test.each([
    [0, `0${NBSP}%`],
    [0.0004, `0.04${NBSP}%`],
    [0.004, `0.4${NBSP}%`],
    [0.5, `50${NBSP}%`],
    [0.9961, `99.6${NBSP}%`],
    [0.99997, `100${NBSP}%`],
    [1, `100${NBSP}%`],
  ])('share%f_keepsDigitsThatMatter', (value, text) => expect(number(value, 'share')).toBe(text))

  test('change_hasASignAndWords', () => {
    expect(estimate({ value: 0.055, low: -0.12, high: 0.29 }, 'change')).toBe(`+6${NBSP}% (\u221212 to +29${NBSP}%)`)
  })

  test('everyMinus_isATrueMinus', () => {
    expect(number(-1234)).toBe('\u22121,234')
    expect(bounds({ value: 0, low: -0.02, high: -0.01 }, 'points')).toBe(`\u22122 to \u22121${NBSP}pp`)
  })

  test('factorAndMoney_haveTheirSignInFront', () => {
    expect(number(1.0555, 'factor')).toBe('×1.06')
    expect(estimate({ value: 115.863, low: 9.17493, high: 1499.75 }, 'money')).toBe('¥116 (¥9.17–1,500)')
  })

  test('sentenceOfTheService_hasTimesAndTinyNumbersAsThePages', () => {
    const sentence = 'between 2026-03-02T15:49:16.116+08:00 and 2026-03-21T16:30:05Z, probability 9.2e-76.'
    expect(told('', sentence)).toBe(`between 02 Mar 2026, 15:49 and 22 Mar 2026, 00:30, probability 9.2${NBSP}×${NBSP}10⁻⁷⁶.`)
    expect(told('', 'works of 2026-03-02 and e-mail 12')).toBe('works of 2026-03-02 and e-mail 12')
  })

  test.each([
    [0, '0'],
    [0.0312, '0.0312'],
    [1.94e-74, `1.9${NBSP}×${NBSP}10⁻⁷⁴`],
  ])('tiny%f_isReadable', (value, text) => expect(tiny(value)).toBe(text))

  test('clockInAField_isChinas', () => {
    const instant = new Date('2026-03-21T16:30:00Z')
    const clock = clockOfChina(instant)
    expect([clock.getDate(), clock.getHours(), clock.getMinutes()]).toEqual([22, 0, 30])
    expect(atClockOfChina(clock)).toEqual(instant)
  })

  test('time_isChinas', () => {
    expect(time('2026-03-21T16:30:05Z', 'second')).toBe('22 Mar 2026, 00:30:05')
    expect(time(null)).toBe('–')
  })

  test('bytes_areDecimal', () => {
    expect([0, 999, 1000, 9_123_456].map(bytes)).toEqual([`0${NBSP}B`, `999${NBSP}B`, `1${NBSP}kB`, `9.1${NBSP}MB`])
  })
})

describe('in Chinese', () => {
  beforeEach(() => speak('zh'))

  test('share_hasNoSpaceAndFullBrackets', () => {
    expect(estimate({ value: 0.871, low: 0.842, high: 0.9 }, 'share')).toBe('87%（84–90%）')
  })

  test('listsAndPairs_areChinese', () => {
    expect(list(['甲', '乙'])).toBe('甲、乙')
    expect(inLanguage('中', 'en')).toBe('中')
  })
})
