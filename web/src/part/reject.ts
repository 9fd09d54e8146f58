import { language, t } from '@/text'

/** How reasons begin for which a row of a batch is rejected, and where the console's own for them stand below `part.reject`. */
export const REASONS: [string, string][] = [
  ['is empty, and so are all other counters', 'no_counter'],
  ['is empty', 'empty'],
  ['holds a NUL byte', 'nul'],
  ['is longer than ', 'long'],
  ['is not UTF-8', 'utf8'],
  ['is neither 0 nor 1, true nor false', 'flag'],
  ['is no whole number from 0 to 2147483647', 'count'],
  ['is no whole number from 0 to 1000000000000000', 'counter'],
  ['is none of ', 'code'],
  ['the time has no offset from UTC', 'offset'],
  ['is no time: neither ISO-8601 with offset', 'time'],
  ['is a number, but this file writes its times in ISO-8601 with offset', 'time_number'],
  ['is no epoch ', 'time_text'],
  ['the time lies outside the years 2005 to 2049', 'time_outside'],
  ['the row has ', 'width'],
  ['the row is longer than 8 MiB', 'long_row'],
  ['a quote is opened and not closed', 'quote'],
  ['something stands between a closing quote and the next comma', 'behind_quote'],
  ['the line is no JSON object', 'no_object'],
  ['something stands behind the JSON object', 'behind_object'],
  ['is no JSON: ', 'json'],
  ['is neither text nor number nor null', 'kind'],
  ['stands twice in the row', 'twice'],
]

/** Why a row was rejected: in English as the service says it, in Chinese where the reason is known. */
export function rejectReason(reason: string): string {
  const known = language() === 'en' ? undefined : REASONS.find(([start]) => reason.startsWith(start))
  if (known === undefined) return reason
  const [count, other] = reason.match(/\d+/g) ?? []
  return t(`part.reject.${known[1]}`, { rest: reason.slice(known[0].length), count, other })
}
