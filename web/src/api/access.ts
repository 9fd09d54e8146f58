import { make, patch, remove, segment, versionOf } from './http'
import { pager } from './page'

/** read: every GET; ingest: data in; operate: other changes; all: all of them. None may more than the key's person. */
export const SCOPES = ['read', 'ingest', 'operate', 'all'] as const
export type Scope = (typeof SCOPES)[number]

export interface ApiKey {
  id: string
  name: string
  scopes: Scope[]
  created_at: string
  expires_at: string | null
  last_used_at: string | null
}

export const apiKeys = () => pager<ApiKey>('/api-keys')
/** The answer holds the key itself, once. */
export const createApiKey = (request: { name: string; scopes: Scope[]; expires_at: string | null }) =>
  make<ApiKey & { key: string }>('/api-keys', request)
export const removeApiKey = (id: string) => remove(`/api-keys/${segment(id)}`)

/** One act of a person or key, as the audit trail keeps it. What was refused had no effect and is not kept; an erased person is null. */
export interface Act {
  id: string
  time: string
  person_id: string | null
  person_name: string | null
  api_key_id: string | null
  act: string
  subject: string | null
  outcome: 'done'
}

/** The code of an act; entries of the log join some with a point. */
export const actCode = (act: unknown): string => String(act).replaceAll('.', '-')

export const acts = (query: { act?: string; person_id?: string } = {}) => pager<Act>('/acts', query)

export const WEBHOOK_EVENTS = ['audit.finished', 'job.failed', 'review.opened', 'review.decided', 'certificate.issued', 'certificate.revoked'] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

export interface WebhookEndpoint {
  id: string
  url: string
  events: WebhookEvent[]
  enabled: boolean
  revision: number
  created_at: string
}

export interface WebhookDelivery {
  id: string
  endpoint_id: string
  event: WebhookEvent
  time: string
  attempts: number
  status: number | null
  state: 'pending' | 'delivered' | 'failed'
}

export const webhookEndpoints = () => pager<WebhookEndpoint>('/webhook-endpoints')
/** The answer holds the secret that signs deliveries, once. */
export const createWebhookEndpoint = (request: { url: string; events: WebhookEvent[] }) =>
  make<WebhookEndpoint & { secret: string }>('/webhook-endpoints', request)
export const changeWebhookEndpoint = (endpoint: WebhookEndpoint, change: Partial<Pick<WebhookEndpoint, 'events' | 'enabled'>>) =>
  patch<WebhookEndpoint>(`/webhook-endpoints/${segment(endpoint.id)}`, change, versionOf(endpoint))
export const removeWebhookEndpoint = (id: string) => remove(`/webhook-endpoints/${segment(id)}`)
export const webhookDeliveries = () => pager<WebhookDelivery>('/webhook-deliveries')
