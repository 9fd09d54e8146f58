import type { ConsistencyProof, InclusionProof } from '@/api/log'
import { fromBase64 } from './bytes'
import { cosignedBy, parseCheckpoint, parseVerifierKey, signedBy, type Checkpoint } from './note'
import { continues, includes, leafHash } from './tree'

/** One step of a verification that was made in this browser. `form`: something could not even be read. */
export interface Step {
  step: 'form' | 'signature' | 'inclusion' | 'consistency' | 'size'
  held: boolean
}

/** Whether this browser can verify at all: Web Crypto is there on https and on this machine alone. */
export function canVerify(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

function given(checkpoint: string | null): string {
  if (checkpoint === null) throw new Error('the proof comes without a checkpoint')
  return checkpoint
}

async function reading(steps: () => Promise<Step[]>): Promise<Step[]> {
  try {
    return await steps()
  } catch {
    return [{ step: 'form', held: false }]
  }
}

export function held(steps: Step[]): boolean {
  return steps.length > 0 && steps.every((step) => step.held)
}

/** Is the entry in the log that signed the checkpoint? */
export function checkInclusion(proof: Omit<InclusionProof, 'root'>, verifierKey: string): Promise<Step[]> {
  return reading(async () => {
    const checkpoint = parseCheckpoint(given(proof.checkpoint))
    const leaf = await leafHash(fromBase64(proof.entry))
    return [
      { step: 'signature', held: await signedBy(checkpoint, await parseVerifierKey(verifierKey)) },
      { step: 'size', held: checkpoint.size === proof.tree_size },
      { step: 'inclusion', held: await includes(leaf, proof.index, checkpoint.size, proof.hashes.map(fromBase64), checkpoint.root) },
    ]
  })
}

/** Has the log only grown since the earlier tree? */
export function checkConsistency(proof: Omit<ConsistencyProof, 'to_root'>, verifierKey: string): Promise<Step[]> {
  return reading(async () => {
    const checkpoint = parseCheckpoint(given(proof.checkpoint))
    const from = { size: proof.from, root: fromBase64(proof.from_root) }
    return [
      { step: 'signature', held: await signedBy(checkpoint, await parseVerifierKey(verifierKey)) },
      { step: 'size', held: checkpoint.size === proof.to },
      { step: 'consistency', held: await continues(from, checkpoint, proof.hashes.map(fromBase64)) },
    ]
  })
}

export interface CheckedCheckpoint {
  checkpoint: Checkpoint
  signed: boolean
  /** Seconds since 1970 of each witness's cosignature, by its name. */
  cosigned: Map<string, number>
}

export async function checkCheckpoint(note: string, verifierKey: string, witnesses: { name: string; verifier_key: string }[]): Promise<CheckedCheckpoint> {
  const checkpoint = parseCheckpoint(note)
  const cosigned = new Map<string, number>()
  for (const witness of witnesses) {
    const seconds = await cosignedBy(checkpoint, await parseVerifierKey(witness.verifier_key))
    if (seconds !== null) cosigned.set(witness.name, seconds)
  }
  return { checkpoint, signed: await signedBy(checkpoint, await parseVerifierKey(verifierKey)), cosigned }
}
