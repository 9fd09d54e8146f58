import { once } from './attempt'
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
  /** Of those accepted: rows that took the place of an earlier one. */
  replaced: number
  rejected: number
  /** The first ones; `rejects_more` tells how many were left out. */
  rejects: Reject[]
  rejects_more: number
}

export interface Batch {
  batch_id: string
  sent_by: string
  kind: IntakeKind
  media_type: string
  tally: Pick<Receipt, 'rows' | 'accepted' | 'duplicates' | 'replaced' | 'rejected'>
  received_at: string
}

const MEDIA: Record<string, string> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
}

const FORMS: Record<string, string> = { parquet: 'Parquet', ndjson: 'JSON Lines' }

/** Media type by the name's ending; null for what the service does not read. */
export function mediaType(name: string): string | null {
  return MEDIA[name.toLowerCase().split('.').pop() ?? ''] ?? null
}

/** What people call a media type: the ending of a file of it; the type itself if it is another. */
export function formOf(media: string): string {
  const ending = Object.entries(MEDIA).find(([, type]) => type === media.split(';')[0]!.trim())?.[0]
  return ending === undefined ? media : FORMS[ending] ?? ending.toUpperCase()
}

export async function upload(kind: IntakeKind, file: File, media: string): Promise<Receipt> {
  return once([kind, file.name, file.size, file.lastModified].join('/'), async (key) => {
    const answer = await call('POST', `/${kind}`, { body: file, headers: { 'Content-Type': media, 'Idempotency-Key': key } })
    return (await answer.json()) as Receipt
  })
}

export const batches = () => pager<Batch>('/batches')
