import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from '@/text/en'
import zh from '@/text/zh'

const CORE = join(import.meta.dirname, '../../core/src/main/java/dev/zhenzan')

/** The codes of an enumeration of the service: its constants in lower case. */
function codes(file: string): string[] {
  const source = readFileSync(join(CORE, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const body = source.slice(source.indexOf('enum ')).replace(/^[^{]*\{/, '')
  const constants = body.slice(0, body.indexOf(';') < 0 ? body.indexOf('}') : body.indexOf(';'))
  return [...constants.matchAll(/\b[A-Z][A-Z_]+\b/g)].map(([name]) => name.toLowerCase()).filter((name) => name !== 'max_value' && name !== 'integer')
}

test.each([
  ['model/CounterReason.java', zh.counter.reason],
  ['exposure/newcomer/AccountSize.java', zh.size.codes],
] as const)('words_ofEveryCodeIn %s', (file, words) => {
  expect(codes(file).length).toBeGreaterThan(3)
  expect(Object.keys(words).sort()).toEqual(codes(file).sort())
})

test('words_ofEveryActThatTheServiceRecords', () => {
  const server = join(import.meta.dirname, '../../server/src/main/java')
  const sources = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.java')).map((name) => readFileSync(join(server, name), 'utf8'))
  const recorded = sources.flatMap((source) => [...source.matchAll(/\.record\(([^;]*);/g)]).flatMap(([, given]) => [...given!.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map((match) => match[1]!))
  expect(recorded.length).toBeGreaterThan(20)
  expect([...new Set(recorded)].filter((act) => !(act in zh.operator.acts))).toEqual([])
})

test('names_ofEveryTagOfTheGeneralVocabulary', () => {
  const lines = readFileSync(join(import.meta.dirname, '../../text/src/main/resources/dev/zhenzan/text/general-zh.csv'), 'utf8').split('\n')
  const rows = lines.slice(lines.findIndex((line) => line.startsWith('code,')) + 1).filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split(','))
  expect(rows.length).toBeGreaterThan(100)
  expect(zh.tag).toEqual(Object.fromEntries(rows.map(([code, , chinese]) => [code!.replaceAll('.', '_'), chinese])))
  expect(Object.entries(en.tag)).toEqual(rows.map(([code, , , english]) => [code!.replaceAll('.', '_'), english!.replace("'", '’')]))
})

test('words_ofEveryChoice', () => {
  const table = readFileSync(join(import.meta.dirname, '../../server/src/main/resources/db/migration/V35__choices.sql'), 'utf8')
  const kinds = [...table.slice(0, table.indexOf('tag text')).matchAll(/'([a-z_]+)'/g)].map((match) => match[1]!)
  expect(kinds.length).toBeGreaterThan(6)
  expect(Object.keys(zh.choice.kind).sort()).toEqual([...new Set(kinds)].filter((kind) => kind.includes('_')).sort())
})
