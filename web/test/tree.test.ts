import { describe, expect, test } from 'vitest'
import { fromHex, toHex, type Bytes } from '@/proof/bytes'
import { continues, includes, leafHash, nodeHash, sha256 } from '@/proof/tree'

// The eight leaves and the roots of their trees that certificate-transparency's own tests use for RFC 6962.
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(fromHex)
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const split = (size: number) => 2 ** Math.ceil(Math.log2(size) - 1)

/** RFC 6962, section 2.1, as it is defined. */
async function rootOf(leaves: Bytes[]): Promise<Bytes> {
  if (leaves.length === 0) return sha256(new Uint8Array())
  if (leaves.length === 1) return leafHash(leaves[0]!)
  const at = split(leaves.length)
  return nodeHash(await rootOf(leaves.slice(0, at)), await rootOf(leaves.slice(at)))
}

/** PATH of section 2.1.1. */
async function path(index: number, leaves: Bytes[]): Promise<Bytes[]> {
  if (leaves.length === 1) return []
  const at = split(leaves.length)
  return index < at
    ? [...(await path(index, leaves.slice(0, at))), await rootOf(leaves.slice(at))]
    : [...(await path(index - at, leaves.slice(at))), await rootOf(leaves.slice(0, at))]
}

/** SUBPROOF of section 2.1.2. */
async function subproof(size: number, leaves: Bytes[], whole: boolean): Promise<Bytes[]> {
  if (size === leaves.length) return whole ? [] : [await rootOf(leaves)]
  const at = split(leaves.length)
  return size <= at
    ? [...(await subproof(size, leaves.slice(0, at), whole)), await rootOf(leaves.slice(at))]
    : [...(await subproof(size - at, leaves.slice(at), false)), await rootOf(leaves.slice(0, at))]
}

const many = Array.from({ length: 21 }, (_, at) => new Uint8Array([at, 7]))

function changed(bytes: Bytes): Bytes {
  const copy = bytes.slice()
  copy[copy.length >> 1]! ^= 1
  return copy
}

describe('roots', () => {
  test.each(ROOTS.map((root, size) => [size, root] as const))('ofTheFirst%iLeaves_areThePublishedOnes', async (size, root) => {
    expect(toHex(await rootOf(LEAVES.slice(0, size)))).toBe(root)
  })
})

describe('inclusion', () => {
  test('publishedPathOfLeafSixInEight_holds', async () => {
    // PATH(5, D[8]) of the same tests.
    const proof = [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ].map(fromHex)
    expect(await includes(await leafHash(LEAVES[5]!), 5, 8, proof, fromHex(ROOTS[8]!))).toBe(true)
  })

  test('everyLeafOfEveryTree_holdsAndNoneElsewhere', async () => {
    for (let size = 1; size <= many.length; size++) {
      const leaves = many.slice(0, size)
      const root = await rootOf(leaves)
      for (let index = 0; index < size; index++) {
        const proof = await path(index, leaves)
        const leaf = await leafHash(leaves[index]!)
        expect(await includes(leaf, index, size, proof, root)).toBe(true)
        expect(await includes(leaf, index + 1, size, proof, root)).toBe(false)
        expect(await includes(changed(leaf), index, size, proof, root)).toBe(false)
      }
    }
  })

  test('changedMissingOrFurtherHash_failsInEveryPlace', async () => {
    const root = await rootOf(many)
    const proof = await path(13, many)
    const leaf = await leafHash(many[13]!)
    for (let at = 0; at < proof.length; at++) {
      expect(await includes(leaf, 13, 21, proof.with(at, changed(proof[at]!)), root)).toBe(false)
      expect(await includes(leaf, 13, 21, proof.toSpliced(at, 1), root)).toBe(false)
    }
    expect(await includes(leaf, 13, 21, [...proof, root], root)).toBe(false)
    expect(await includes(leaf, 13, 21, proof, changed(root))).toBe(false)
  })

  test.each([[-1, 21], [21, 21], [0, 0], [0.5, 21]])('index%sOfSize%s_isRefused', async (index, size) => {
    expect(await includes(await leafHash(many[0]!), index, size, [], await leafHash(many[0]!))).toBe(false)
  })
})

describe('consistency', () => {
  test('everyPairOfTrees_holdsAndNotBackwards', async () => {
    for (let to = 1; to <= many.length; to++) {
      const later = { size: to, root: await rootOf(many.slice(0, to)) }
      for (let from = 1; from <= to; from++) {
        const earlier = { size: from, root: await rootOf(many.slice(0, from)) }
        const proof = await subproof(from, many.slice(0, to), true)
        expect(await continues(earlier, later, proof)).toBe(true)
        if (from < to) expect(await continues(later, earlier, proof)).toBe(false)
        expect(await continues({ ...earlier, root: changed(earlier.root) }, later, proof)).toBe(false)
        expect(await continues(earlier, { ...later, root: changed(later.root) }, proof)).toBe(false)
      }
    }
  })

  test('changedMissingOrFurtherHash_failsInEveryPlace', async () => {
    const [from, to] = [{ size: 11, root: await rootOf(many.slice(0, 11)) }, { size: 21, root: await rootOf(many) }]
    const proof = await subproof(11, many, true)
    for (let at = 0; at < proof.length; at++) {
      expect(await continues(from, to, proof.with(at, changed(proof[at]!)))).toBe(false)
      expect(await continues(from, to, proof.toSpliced(at, 1))).toBe(false)
    }
    expect(await continues(from, to, [...proof, to.root])).toBe(false)
  })

  test('rewrittenLog_hasNoProof', async () => {
    const rewritten = many.with(3, new Uint8Array([9]))
    const from = { size: 11, root: await rootOf(many.slice(0, 11)) }
    expect(await continues(from, { size: 21, root: await rootOf(rewritten) }, await subproof(11, rewritten, true))).toBe(false)
  })

  test('emptyTree_isTheBeginningOfAny', async () => {
    const from = { size: 0, root: await rootOf([]) }
    const to = { size: 21, root: await rootOf(many) }
    expect(await continues(from, to, [])).toBe(true)
    expect(await continues(from, to, [to.root])).toBe(false)
  })
})
