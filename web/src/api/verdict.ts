export const VERDICTS = ['valid', 'suspect', 'invalid_general', 'invalid_sophisticated'] as const
export type Verdict = (typeof VERDICTS)[number]
