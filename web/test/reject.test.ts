import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { REASONS, rejectReason } from '@/part/reject'
import { speak } from '@/text'
import zh from '@/text/zh'

beforeEach(() => speak('zh'))

test('everyReasonThatIsKnown_isOneOfTheReaders', () => {
  const readers = join(import.meta.dirname, '../../files/src/main/java')
  // Written with a placeholder there.
  const written = (start: string) => start.replace('is no epoch ', 'is no %s of the years')
  const sources = readdirSync(readers, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java')).map((name) => readFileSync(join(readers, name), 'utf8')).join('\n')
  expect(REASONS.filter(([start]) => !sources.includes(`"${written(start)}`)).map(([start]) => start)).toEqual([])
  expect(new Set(REASONS.map(([, key]) => key))).toEqual(new Set(Object.keys(zh.part.reject)))
})

test('knownReason_isSaidInChinese_withWhatItNames', () => {
  expect(rejectReason('is empty')).toBe(zh.part.reject.empty)
  expect(rejectReason('is empty, and so are all other counters')).toBe(zh.part.reject.no_counter)
  expect(rejectReason('is none of like, unlike, view')).toBe('只能是其中之一：like, unlike, view')
  expect(rejectReason('is longer than 128 bytes')).toBe('过长：最多 128 字节')
  expect(rejectReason('the row has 3 fields, the header 4')).toBe('这一行有 3 列，表头有 4 列')
})

test('otherReason_staysAsItIs', () => {
  expect(rejectReason('is new here')).toBe('is new here')
})

test('inEnglish_theServiceHasItsSay', async () => {
  await speak('en')
  expect(rejectReason('is none of like, unlike')).toBe('is none of like, unlike')
})
