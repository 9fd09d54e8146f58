import type { CertificateState } from '@/api/certificate'

export const CERTIFICATE_TONES: Record<CertificateState, 'good' | 'bad' | 'warn' | 'plain'> = { valid: 'good', revoked: 'bad', suspended: 'warn', expired: 'plain', not_yet_valid: 'plain' }
