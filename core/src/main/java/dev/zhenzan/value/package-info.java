/**
 * What a post or a live session of a creator may cost: quote ranges from valid traffic alone, by a
 * public and versioned formula ({@link dev.zhenzan.value.QuoteFormula}), with what each number of
 * it rests on; where a creator stands among peers; what would change the quote; indices.
 *
 * <p>A quote is the 10th, 50th and 90th percentile of a product: the valid reach of the next work
 * ({@link dev.zhenzan.value.reach}), a price for a thousand valid views ({@link
 * dev.zhenzan.value.peer}), a bounded factor for engagement, a multiple for popular works, and what
 * deals that were made say of all of it ({@link dev.zhenzan.value.deal}). Its logarithms are added
 * over an even lattice ({@link dev.zhenzan.value.number}), so that the interval is that of the
 * product and not a product of intervals, and equal input gives equal bits.
 *
 * <p>What is priced is showing a work to people, never a like: likes enter as evidence of reach and
 * engagement, by their trust weights. A quote is no offer. It rests on the trade's claims until
 * deals replace them, and each input says so. Guarantee: the interval holds 80 % of prices where
 * they follow the formula with these spreads, and where enough deals are given, whatever the level;
 * it fails where a market prices by what is not in a log. Time linear in works, deals, sessions.
 */
@NullMarked
package dev.zhenzan.value;

import org.jspecify.annotations.NullMarked;
