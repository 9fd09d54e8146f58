import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from '@/proof/bytes'
import { checkCheckpoint, checkInclusion, held } from '@/proof/check'
import { cosignedBy, parseCheckpoint, parseVerifierKey, signedBy } from '@/proof/note'

// The vectors of docs/formats/ledger-formats.md: a log of five entries, its proof of `entry 3`, and two witnesses.
const LOG = 'log.example/likes+7f4018fc+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c'
const WITNESSES = [
  { name: 'witness.example/1', verifier_key: 'witness.example/1+165714c8+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU' },
  { name: 'witness.example/2', verifier_key: 'witness.example/2+c6b3b5a9+BO1JKMYo0cLG6ukDOJBZlWEpWSc6XGP5NjbBRhSshzfR' },
]
const NOTE = `log.example/likes
5
fKo0Xb2JKmZFTWxlEuo8PqPw0+whvj/C4jdXBf049nI=

\u2014 log.example/likes f0AY/NI0yPLjoN5nVg1CpfF7E6lGspGyE6/RptkECbdghfDDxTU68Cgv+QfkjK4xQyWBST2ogRnwJH+BAkAoJemGQwk=
\u2014 witness.example/1 FlcUyAAAAABlU/EAw++sJFHUv4p5LtRqNLO5bJhKEAwLUkSc/9EgaKY1xf49b/cHzPnbHruChKQktkc8iZ25bdTamAnoMUmHryniDg==
\u2014 witness.example/2 xrO1qQAAAABlU/EAINNdDTpjo3jsWXx/5H08bJ54cYDBUf1UxvM7boBNL7lGVZf9tXw2In3fHfEm9z5Yw3s7/UO3BtcF/1MZVdqHDA==
`
const PROOF = {
  index: 3,
  tree_size: 5,
  hashes: ['V8efTzGuApxdS9MLBzwnyU35NDiytGl+Hh7vW8A5SkE=', 'WkdmL9ijF9lgSaP59HxV3GfKZgUbqjaD27GbL+CaB7A=', 'SFM123z+yWXxX/dF/GJcQdXqJkaTaTAWWCj3PdS2iFQ='],
  entry: btoa('entry 3'),
  checkpoint: NOTE,
}

describe('checkpoint', () => {
  test('vector_isReadAndSigned', async () => {
    const checkpoint = parseCheckpoint(NOTE)
    expect(checkpoint).toMatchObject({ origin: 'log.example/likes', size: 5 })
    expect(await signedBy(checkpoint, await parseVerifierKey(LOG))).toBe(true)
  })

  test.each([
    ['size', NOTE.replace('\n5\n', '\n6\n')],
    ['root', NOTE.replace('fKo0', 'fKo1')],
    ['signature', NOTE.replace('f0AY/NI0', 'f0AY/NI1')],
    ['extension line', NOTE.replace('nI=\n\n', 'nI=\nmore\n\n')],
  ])('changedIn%s_isNotSigned', async (_what, note) => {
    expect(await signedBy(parseCheckpoint(note), await parseVerifierKey(LOG))).toBe(false)
  })

  test('withoutTheLogsSignature_isNotSigned', async () => {
    const without = NOTE.split('\n').filter((line) => !line.startsWith('\u2014 log')).join('\n')
    expect(await signedBy(parseCheckpoint(without), await parseVerifierKey(LOG))).toBe(false)
  })

  test.each([
    ['no blank line', NOTE.replace('\n\n', '\n')],
    ['no line feed at the end', NOTE.slice(0, -1)],
    ['size with a leading zero', NOTE.replace('\n5\n', '\n05\n')],
    ['short root', NOTE.replace('fKo0Xb2JKmZFTWxlEuo8PqPw0+whvj/C4jdXBf049nI=', 'fKo0')],
    ['base 64 with bits left over', NOTE.replace('BEn2', 'x').replace('49nI=', '49nJ=')],
    ['hyphen in place of the dash', NOTE.replaceAll('\u2014', '-')],
  ])('%s_isRefused', (_what, note) => {
    expect(() => parseCheckpoint(note)).toThrow()
  })
})

describe('verifier key', () => {
  test('keyIdOfAnotherKey_isRefused', async () => {
    await expect(parseVerifierKey(LOG.replace('7f4018fc', '7f4018fd'))).rejects.toThrow('key id')
  })

  test('witnessKey_doesNotSignAsTheLog', async () => {
    expect(await signedBy(parseCheckpoint(NOTE), await parseVerifierKey(WITNESSES[0]!.verifier_key))).toBe(false)
  })
})

describe('cosignatures', () => {
  test('ofBothWitnesses_holdWithTheirTime', async () => {
    const { signed, cosigned } = await checkCheckpoint(NOTE, LOG, WITNESSES)
    expect(signed).toBe(true)
    expect([...cosigned]).toEqual([['witness.example/1', 1700000000], ['witness.example/2', 1700000000]])
  })

  test('withAnotherTime_fails', async () => {
    const line = NOTE.split('\n').find((each) => each.includes('witness.example/1'))!
    const bytes = fromBase64(line.split(' ')[2]!)
    bytes[11]! ^= 1
    const note = NOTE.replace(line, `\u2014 witness.example/1 ${toBase64(bytes)}`)
    expect(await cosignedBy(parseCheckpoint(note), await parseVerifierKey(WITNESSES[0]!.verifier_key))).toBeNull()
  })
})

describe('whole proof', () => {
  test('vector_holds', async () => {
    const steps = await checkInclusion(PROOF, LOG)
    expect(steps.map((step) => step.step)).toEqual(['signature', 'size', 'inclusion'])
    expect(held(steps)).toBe(true)
  })

  test.each([
    ['entry', { ...PROOF, entry: btoa('entry 4') }],
    ['index', { ...PROOF, index: 2 }],
    ['hash', { ...PROOF, hashes: PROOF.hashes.toReversed() }],
    ['size', { ...PROOF, tree_size: 6 }],
    ['unreadable hash', { ...PROOF, hashes: ['?'] }],
  ])('with another %s_fails', async (_what, proof) => {
    expect(held(await checkInclusion(proof, LOG))).toBe(false)
  })

  test('noSteps_doNotHold', () => {
    expect(held([])).toBe(false)
  })
})
