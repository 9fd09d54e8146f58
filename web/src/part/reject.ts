import { t } from '@/text'

/** How reasons begin for which a row is rejected, and where the console's own for them stand below `part.reject`. */
export const REASONS: [string, string][] = [
  ['is empty, and so are all other counters', 'no_counter'],
  ['is empty', 'empty'],
  ['holds a NUL byte', 'nul'],
  ['holds an id longer than ', 'long_id'],
  ['is longer than ', 'long'],
  ['is neither 0 nor 1, true nor false', 'flag'],
  ['is no whole number from 0 to 2147483647', 'count'],
  ['is no whole number from 0 to 1000000000000000', 'counter'],
  ['is none of ', 'code'],
  ['is no time: neither ISO-8601 with offset', 'time'],
  ['is a number, but this file writes its times in ISO-8601 with offset', 'time_number'],
  ['the time lies outside the years 2005 to 2049', 'time_outside'],
  ['is no JSON: ', 'json'],
  ['is neither text nor number nor null', 'kind'],
  ['is neither text nor number nor a list of these', 'list'],
  ['stands twice in the entry', 'twice'],
  ['stands twice in the row', 'twice'],
]

/** Why a row was rejected, in the reader's language; the service says it in English. */
export function rejectReason(reason: string): string {
  const found = REASONS.find(([start]) => reason.startsWith(start))
  return found ? t(`part.reject.${found[1]}`, { rest: reason.slice(found[0].length).replace(/ bytes$/, '') }) : reason
}
