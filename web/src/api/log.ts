import type { Estimate } from './estimate'
import { get, segment } from './http'
import { pager } from './page'

export const ENTRY_TYPES = ['commitments', 'audit_summary', 'exposure_planned', 'exposure_concluded', 'certificate_issued', 'certificate_revoked', 'methodology_version', 'compliance_finding', 'batch_received', 'operator_act'] as const
export type EntryType = (typeof ENTRY_TYPES)[number]
/** Types that a list can be narrowed to: all but the commonest, which fills what the others leave. */
export const LISTED_TYPES = ENTRY_TYPES.filter((type) => type !== 'commitments')

/** An entry of the ledger's log. `bytes` is the entry itself in base64, whose leaf hash a proof is about. */
export interface LogEntry {
  index: number
  /** `unknown` for an entry of a newer program. */
  type: EntryType | 'unknown'
  time: string | null
  bytes: string
  leaf_hash: string
  fields: Record<string, string | number>
  words: { zh: string; en: string }
}

/** An RFC 6962 inclusion proof of one entry, under a signed checkpoint. Hashes are base64. */
export interface InclusionProof {
  index: number
  tree_size: number
  root: string
  hashes: string[]
  entry: string
  /** Null where the tree is not that of the newest checkpoint. */
  checkpoint: string | null
}

/** An RFC 6962 consistency proof between the tree of `from` entries and the one of the checkpoint. */
export interface ConsistencyProof {
  from: number
  from_root: string
  to: number
  to_root: string
  hashes: string[]
  checkpoint: string | null
}

export interface Witness {
  name: string
  verifier_key: string
  last_cosigned_size: number | null
  last_cosigned_at: string | null
}

export interface LogState {
  origin: string
  /** C2SP verifier key of the log: `name+hash+base64`. */
  verifier_key: string
  /** Policy of witnesses, for C2SP tools. */
  policy: string
  quorum: number
  items: Witness[]
}

/** Effect of one concluded exposure plan, as anybody may see it. */
export interface Effect {
  plan_index: number
  log_index: number
  concluded_at: string
  exposures: number
  held_out: number
  /** Of long views. */
  difference: Estimate
}

export interface Methodology {
  version: string
  digest: string
  log_index: number | null
  published_at: string | null
  /** Sections in Markdown-free paragraphs. */
  sections: { code: string; title_zh: string; title_en: string; text_zh: string[]; text_en: string[] }[]
  constants: { name: string; value: number; unit: string; meaning_zh: string; meaning_en: string }[]
  /** What was measured of the method, from the least to the largest over its worlds. */
  figures: { code: string; low: number; high: number; meaning_zh: string; meaning_en: string; source: string }[]
}

export const logEntries = (query: { type?: string; from?: number | null } = {}) => pager<LogEntry>('/log/entries', query)
export const inclusionProof = (index: number) => get<InclusionProof>(`/log/proofs/${segment(String(index))}`)
export const consistencyProof = (from: number) => get<ConsistencyProof>('/log/consistency', { from })
export const witnesses = () => get<LogState>('/log/witnesses')
export const effects = () => pager<Effect>('/effects')
export const methodology = () => get<Methodology>('/methodology')

/** The checkpoint as it is published, outside of the API: a C2SP signed note. */
export async function checkpoint(): Promise<string> {
  const answer = await fetch('/log/checkpoint', { headers: { Accept: 'text/plain' }, cache: 'no-store' })
  if (!answer.ok) throw new Error(`/log/checkpoint: ${answer.status}`)
  return answer.text()
}
