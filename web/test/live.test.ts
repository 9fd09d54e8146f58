import { describe, expect, test } from 'vitest'
import { summary, withSecond, type LiveSecond } from '@/api/live'

const second = (time: string, interactions: number, judged: number | null = null, invalid: number | null = null, suspect: number | null = null, delay_ms: number | null = null): LiveSecond =>
  ({ time, interactions, judged, invalid, suspect, delay_ms })

describe('seconds', () => {
  test('thatAreToldAgain_takeThePlaceOfWhatWasToldOfThem', () => {
    const told = [second('12:00:00', 5), second('12:00:01', 7)]
    expect(withSecond(told, second('12:00:00', 5, 5, 2, 0, 400), 10)).toEqual([second('12:00:00', 5, 5, 2, 0, 400), second('12:00:01', 7)])
  })

  test('areKeptInTheirOrder_theNewestOfThem', () => {
    const told = [second('12:00:01', 1), second('12:00:02', 2)]
    expect(withSecond(told, second('12:00:03', 3), 2).map((each) => each.time)).toEqual(['12:00:02', '12:00:03'])
    expect(withSecond(told, second('12:00:00', 0), 3).map((each) => each.time)).toEqual(['12:00:00', '12:00:01', '12:00:02'])
  })
})

describe('a summary', () => {
  test('countsWhatWasJudged_andWhatWasNot', () => {
    expect(summary([second('12:00:00', 5, 4, 2, 1, 400), second('12:00:01', 7)])).toEqual({ judged: 4, invalid: 2, suspect: 1, delay_ms: 400 })
  })

  test('saysNothingOfVerdicts_whereNobodyJudged', () => {
    expect(summary([second('12:00:00', 5)])).toEqual({ judged: 0, invalid: null, suspect: null, delay_ms: null })
  })
})
