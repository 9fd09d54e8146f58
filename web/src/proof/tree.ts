import { equal, joined, type Bytes } from './bytes'

/** Hashes and proofs of RFC 6962, section 2.1. Sizes and indexes are below 2^53; RFC 9162 spells the checks out. */

const LEAF = new Uint8Array([0])
const NODE = new Uint8Array([1])

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

export function leafHash(entry: Bytes): Promise<Bytes> {
  return sha256(joined(LEAF, entry))
}

export function nodeHash(left: Bytes, right: Bytes): Promise<Bytes> {
  return sha256(joined(NODE, left, right))
}

const half = (number: number) => Math.floor(number / 2)
const odd = (number: number) => number % 2 === 1

/**
 * Whether a leaf stands at an index of a tree (RFC 9162, section 2.1.3.2).
 *
 * @param proof hashes of the siblings, from the leaf upwards
 */
export async function includes(leaf: Bytes, index: number, size: number, proof: Bytes[], root: Bytes): Promise<boolean> {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (odd(place) || place === last) {
      hash = await nodeHash(sibling, hash)
      while (!odd(place) && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      hash = await nodeHash(hash, sibling)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && equal(hash, root)
}

/**
 * Whether the tree of the first size is the beginning of the tree of the second (RFC 9162, section 2.1.4.2). Any tree begins with the
 * empty one; then, and between equal trees, the proof is empty.
 */
export async function continues(from: { size: number; root: Bytes }, to: { size: number; root: Bytes }, proof: Bytes[]): Promise<boolean> {
  if (from.size > to.size) return false
  if (from.size === to.size) return proof.length === 0 && equal(from.root, to.root)
  if (from.size === 0) return proof.length === 0
  let place = from.size - 1
  let last = to.size - 1
  while (odd(place)) {
    place = half(place)
    last = half(last)
  }
  // A tree of a power of two is a node of the later tree itself, so the proof leaves it out.
  const hashes = place === 0 ? [from.root, ...proof] : proof
  return climb({ from, to }, hashes, place, last)
}

async function climb(trees: { from: { root: Bytes }; to: { root: Bytes } }, hashes: Bytes[], start: number, end: number): Promise<boolean> {
  const [first, ...rest] = hashes
  if (first === undefined) return false
  let [place, last, before, after] = [start, end, first, first]
  for (const hash of rest) {
    if (last === 0) return false
    if (odd(place) || place === last) {
      before = await nodeHash(hash, before)
      after = await nodeHash(hash, after)
      while (!odd(place) && place !== 0) {
        place = half(place)
        last = half(last)
      }
    } else {
      after = await nodeHash(after, hash)
    }
    place = half(place)
    last = half(last)
  }
  return last === 0 && equal(before, trees.from.root) && equal(after, trees.to.root)
}
