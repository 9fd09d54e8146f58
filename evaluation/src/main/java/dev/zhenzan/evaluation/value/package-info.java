/**
 * Whether quotes keep what they promise. {@link dev.zhenzan.evaluation.value.QuoteCoverage} makes
 * creators whose works and prices follow a known model, quotes them by what a log and deals show,
 * and counts how often the price of the next post lies in the interval: with claims that are right
 * and claims that are off, with prices that follow a work's own reach and prices that follow the
 * creator's usual one. {@link dev.zhenzan.evaluation.value.QuoteBuyers} makes worlds in which
 * groups like creators' works, audits them, and holds each such creator's quote against the one
 * that its genuine interactions alone would get.
 *
 * <p>The known model is not the quotes': reach has tails and spreads of its own for each creator,
 * and the exponent of engagement, the multiple and the level are drawn.
 */
@NullMarked
package dev.zhenzan.evaluation.value;

import org.jspecify.annotations.NullMarked;
