import { equal, fromBase64, fromHex, joined, utf8, type Bytes } from './bytes'
import { sha256 } from './tree'

/** Signed notes, checkpoints and cosignatures of C2SP (signed-note, tlog-checkpoint, tlog-cosignature), as far as Ed25519 goes. */

const ED25519 = 1
const COSIGNATURE = 4
const ROOT_BYTES = 32

export interface Checkpoint {
  origin: string
  size: number
  root: Bytes
  /** What is signed: everything up to and with the line feed before the blank line. */
  text: string
  signatures: { name: string; keyId: Bytes; signature: Bytes }[]
}

export interface VerifierKey {
  name: string
  keyId: Bytes
  type: number
  publicKey: Bytes
}

/** Reads a checkpoint; what is not well-formed is thrown. */
export function parseCheckpoint(note: string): Checkpoint {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) throw new Error('a note has a blank line before its signatures and ends in a line feed')
  const text = note.slice(0, end + 1)
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n')
  if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? '') || root === undefined || extensions.includes('')) throw new Error('a checkpoint has an origin, a size and a root')
  const hash = fromBase64(root)
  if (hash.length !== ROOT_BYTES) throw new Error('a root has 32 bytes')
  return { origin, size: Number(size), root: hash, text, signatures: note.slice(end + 2, -1).split('\n').map(parseSignature) }
}

function parseSignature(line: string): Checkpoint['signatures'][number] {
  const match = /^\u2014 (\S+) (\S+)$/.exec(line)
  if (!match) throw new Error('a signature line is a dash, a name and base 64')
  const bytes = fromBase64(match[2]!)
  if (bytes.length < 5) throw new Error('a signature has a key id and a signature')
  return { name: match[1]!, keyId: bytes.slice(0, 4), signature: bytes.slice(4) }
}

/** Reads a verifier key, `name+hex of key id+base64 of type and key`, whose key id must be that of the key. */
export async function parseVerifierKey(vkey: string): Promise<VerifierKey> {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey)
  if (!match) throw new Error('a verifier key is name+hash+key')
  const [, name, hash, key] = match as unknown as [string, string, string, string]
  const bytes = fromBase64(key)
  const keyId = fromHex(hash)
  const expected = (await sha256(joined(utf8(`${name}\n`), bytes))).slice(0, 4)
  if (!equal(keyId, expected)) throw new Error('the key id is not that of the key')
  return { name, keyId, type: bytes[0] ?? 0, publicKey: bytes.slice(1) }
}

async function verify(key: VerifierKey, message: Bytes, signature: Bytes): Promise<boolean> {
  const publicKey = await crypto.subtle.importKey('raw', key.publicKey, { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify({ name: 'Ed25519' }, publicKey, signature, message)
}

function of(checkpoint: Checkpoint, key: VerifierKey): Bytes[] {
  return checkpoint.signatures.filter((each) => each.name === key.name && equal(each.keyId, key.keyId)).map((each) => each.signature)
}

/** Whether the log signed it: at least one signature of the key, and none that fails. */
export async function signedBy(checkpoint: Checkpoint, key: VerifierKey): Promise<boolean> {
  if (key.type !== ED25519 || checkpoint.origin !== key.name) return false
  const signatures = of(checkpoint, key)
  const held = await Promise.all(signatures.map((signature) => verify(key, utf8(checkpoint.text), signature)))
  return held.length > 0 && held.every(Boolean)
}

/** When a witness cosigned it, in seconds since 1970; null where it did not, or a cosignature fails. */
export async function cosignedBy(checkpoint: Checkpoint, key: VerifierKey): Promise<number | null> {
  if (key.type !== COSIGNATURE) return null
  const times: number[] = []
  for (const bytes of of(checkpoint, key)) {
    if (bytes.length !== 72) return null
    const seconds = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0))
    if (!(await verify(key, utf8(`cosignature/v1\ntime ${seconds}\n${checkpoint.text}`), bytes.slice(8)))) return null
    times.push(seconds)
  }
  return times.length === 0 ? null : Math.max(...times)
}
