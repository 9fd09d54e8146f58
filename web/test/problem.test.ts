import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe as about, expect, test } from 'vitest'
import { ApiProblem } from '@/api/problem'
import { describe, SAID } from '@/part/problem'
import { speak } from '@/text'
import zh from '@/text/zh'

const problem = (status: number, code: string, detail?: string) => new ApiProblem({ type: `/problems/${code}`, title: 'It contradicts what is there', status, detail })

test('everySentenceThatIsKnown_isOneOfTheService', () => {
  const server = join(import.meta.dirname, '../../server/src/main/java')
  const sources = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java')).map((name) => readFileSync(join(server, name), 'utf8')).join('\n')
  expect(SAID.filter(([start]) => !sources.includes(`"${start}`)).map(([start]) => start)).toEqual([])
  expect(SAID.map(([, key]) => key)).toEqual(Object.keys(zh.problem.said))
})

about('in Chinese', () => {
  beforeEach(() => speak('zh'))

  test('knownSentence_isSaidInChineseAlone', () => {
    expect(describe(problem(409, 'conflict', 'nobody who takes part can be shown these works: see who consented'))).toEqual({ title: zh.problem.status_409.title, detail: zh.problem.said.nobody_to_show, said: '' })
  })

  test('otherSentence_standsBesideTheConsolesOwn', () => {
    expect(describe(problem(409, 'conflict', 'something new'))).toEqual({ title: zh.problem.status_409.title, detail: zh.problem.status_409.detail, said: 'something new' })
  })

  test('kindOfItsOwn_needsNoOtherWords', () => {
    expect(describe(problem(401, 'sign-in-refused', 'login or password is not right')).said).toBe('')
  })
})

test('inEnglish_theServiceHasItsSay', async () => {
  await speak('en')
  expect(describe(problem(409, 'conflict', 'something new'))).toMatchObject({ detail: 'something new', said: '' })
})
