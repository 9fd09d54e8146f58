import type { Estimate, Grade } from './estimate'
import { get, make, post, segment } from './http'
import { pager } from './page'
import type { Language } from './session'

export type CertificateState = 'valid' | 'revoked' | 'suspended' | 'expired' | 'not_yet_valid'

export interface Certificate {
  id: string
  /** Null for who may not see it: a certificate names what its owner published alone. */
  creator_id: string | null
  subject: 'creator' | 'video'
  /** The id that its owner chose to have published. */
  published_id: string
  valid_from: string
  valid_until: string
  state: CertificateState
  authenticity: Estimate
  likes: number
  valid_likes: Estimate
  works: number
  period: { from: string; to: string }
  grade: Grade
  /** Index of its entry in the ledger's log; null until the log has taken it. */
  log_index: number | null
  /** Public page on which anybody can see and verify it. */
  share_url: string
}

export const REVOCATIONS = ['figures-wrong', 'owner-request', 'key-compromised', 'superseded', 'other'] as const
export type Revocation = (typeof REVOCATIONS)[number]

export interface CertificateDetail extends Certificate {
  /** The W3C Verifiable Credential; what counts. */
  credential: unknown
  /** C2SP tlog-proof. */
  receipt: string | null
}

export interface CertificateRequest {
  published_id: string
  valid_days: number
  subject: 'creator' | 'video'
  video_id?: string
}

/** A check that a verifier made. What was not checked is said, too. */
export interface Check {
  check: 'form' | 'signature' | 'issuer' | 'period' | 'revocation' | 'suspension' | 'log'
  outcome: 'passed' | 'failed' | 'not_checked'
  detail: string | null
  words: { zh: string; en: string }
}

export interface Verification {
  holds: boolean
  checks: Check[]
  certificate: Omit<Certificate, 'creator_id' | 'share_url' | 'state' | 'log_index'> | null
}

export const certificates = (creator: string) => pager<Certificate>(`/creators/${segment(creator)}/certificates`)
export const certificate = (id: string) => get<CertificateDetail>(`/certificates/${segment(id)}`)
export const issueCertificate = (creator: string, request: CertificateRequest) =>
  make<CertificateDetail>(`/creators/${segment(creator)}/certificates`, request)
export const revokeCertificate = (id: string, reason: Revocation) => post<void>(`/certificates/${segment(id)}/revocation`, { reason })
/** The credential goes as it was handed on, byte for byte: the log holds the digest of just these. */
export const verifyCertificate = (credential: string) => post<Verification>('/certificate-verifications', credential)
/** Addresses of the forms that are downloaded: certificate.json, certificate.tlog-proof, certificate.pdf. */
/** The address of a file; the one for people is in a language. */
export const certificateFile = (id: string, name: string, language: Language = 'zh') =>
  `/certificates/${segment(id)}/files/${name}${name.endsWith('.pdf') ? `?language=${language}` : ''}`
