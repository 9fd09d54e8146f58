/**
 * Five indices of a creator, 0 to 100, by an open formula.
 *
 * <pre>
 * spread           100 s(percentile of typical valid reach)
 * conversion       100 s(percentile of live conversion where sessions are known,
 *                        else the mean percentile of likes, comments and shares)
 * growth           100 Phi(growth in 30 days / 0.25)
 * value for money  100 s(1 - percentile of the price for a thousand valid views in the vertical)
 *                  where deals of the creator are known, else 100 s(percentile of valid views per
 *                  follower)
 * authenticity     100 x share of valid ones
 * s(p) = (3 x 0.5 + n p) / (3 + n), n works (sessions, deals) that p rests on
 * </pre>
 *
 * <p>An index of which nothing is known is absent and not in the middle. The indices are for
 * comparing and hold no money; none enters the quote.
 */
@NullMarked
package dev.zhenzan.value.index;

import org.jspecify.annotations.NullMarked;
