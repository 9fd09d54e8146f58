/**
 * What a log says of creators and their works: how many distinct accounts a work reached, how many
 * like, comment on and share it, all of it counted twice, once by trust weight and once as it
 * stands.
 *
 * <p><b>Valid counts are expectations.</b> An account reaches a work once, with the largest trust
 * weight of its rows on it; of its likes the last that was not taken back counts. The sum of trust
 * weights is the expected number of valid ones, so that valid likes wrongly doubted and invalid
 * ones that were missed balance where the probabilities are calibrated. A work's doubt is the
 * standard deviation of that sum: doubted rows of one work ({@value
 * dev.zhenzan.value.fact.Doubt#DOUBTED} or more likely invalid) stand and fall together, as a group
 * does, all others for themselves.
 *
 * <p><b>Works of different age.</b> A young work has not met all its viewers, and of an old one the
 * log holds only the end. {@link dev.zhenzan.value.fact.LifeCurve} estimates which share of the
 * first 30 days falls into which stretch of a work's life from all works at once: counts are
 * multiplicative in work and age (the model under the chain ladder of insurance; T. Mack, ASTIN
 * Bulletin 23, 1993), fitted by iterative proportional scaling, with works seen in part on either
 * side. It takes all works to age alike, and what no work of the log was seen at is not added.
 *
 * <p>Time O(rows + works), memory 13 bytes an account and 250 a work.
 */
@NullMarked
package dev.zhenzan.value.fact;

import org.jspecify.annotations.NullMarked;
