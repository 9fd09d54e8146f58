import { call } from './http'
import { pager } from './page'

export const KINDS = ['interactions', 'accounts', 'videos', 'counters'] as const
export type IntakeKind = (typeof KINDS)[number]

/** A row that cannot be used, with its place and reason. */
export interface Reject {
  line: number
  column: string
  value: string
  reason: string
}

export interface Receipt {
  batch_id: string
  rows: number
  accepted: number
  duplicates: number
  rejected: number
  /** The first ones; `rejected` tells how many there are. */
  rejects: Reject[]
}

export interface Batch extends Omit<Receipt, 'rejects'> {
  kind: IntakeKind
  source: string
  received_at: string
}

const MEDIA: Record<string, string> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
}

/** Media type by the name's ending; null for what the service does not read. */
export function mediaType(name: string): string | null {
  return MEDIA[name.toLowerCase().split('.').pop() ?? ''] ?? null
}

export async function upload(kind: IntakeKind, file: File, media: string): Promise<Receipt> {
  const answer = await call('POST', `/${kind}`, { body: file, headers: { 'Content-Type': media } })
  return (await answer.json()) as Receipt
}

export const batches = () => pager<Batch>('/batches')
