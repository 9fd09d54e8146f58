import type { Estimate, Grade } from './estimate'
import { get, post, segment } from './http'
import { pager } from './page'

export type CertificateState = 'valid' | 'revoked' | 'suspended' | 'expired' | 'not_yet_valid'

export interface Certificate {
  id: string
  creator_id: string
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
}

export interface Verification {
  holds: boolean
  checks: Check[]
  certificate: Omit<Certificate, 'creator_id' | 'share_url' | 'state' | 'log_index'> | null
}

export const certificates = (creator: string) => pager<Certificate>(`/creators/${segment(creator)}/certificates`)
export const certificate = (id: string) => get<CertificateDetail>(`/certificates/${segment(id)}`)
export const issueCertificate = (creator: string, request: CertificateRequest) =>
  post<CertificateDetail>(`/creators/${segment(creator)}/certificates`, request)
export const revokeCertificate = (id: string, reason: string) => post<void>(`/certificates/${segment(id)}/revocation`, { reason })
export const verifyCertificate = (credential: unknown) => post<Verification>('/certificate-verifications', credential)
/** Addresses of the forms that are downloaded: certificate.json, certificate.tlog-proof, certificate.pdf. */
export const certificateFile = (id: string, name: string) => `/certificates/${segment(id)}/files/${name}`
