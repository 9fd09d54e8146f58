/**
 * How likely an account is to watch a work to its end, and to like it, before it is shown.
 *
 * <p>The log odds are a sum of terms ({@link dev.zhenzan.audience.match.Term}): rates of the work,
 * its creator, its tags and the account, all drawn to those of everybody where little is known;
 * collaborative factors; likeness of tags and text to what the account watches; duration, age,
 * hour. The sum is what a logistic regression over generalised additive features is (T. Hastie, R.
 * Tibshirani, Statistical Science 1, 1986), stacked on factors (Y. Hu, Y. Koren, C. Volinsky, ICDM
 * 2008). It was chosen over trees since each score explains itself term by term, and since the best
 * accounts for a work are found by an inner product.
 *
 * <p><b>Nothing is known before its time.</b> A log is taken in blocks in order of time; the terms
 * of a block's rows come from what earlier blocks left, and the weights are fitted on such rows
 * alone (A. Dawid, J. Royal Stat. Soc. A 147, 1984: prequential). Where a log tells of no
 * exposures, as many works as set are drawn beside each positive, and the probabilities are
 * relative to those.
 *
 * <p><b>Exposure bias.</b> A platform shows works to those whom it expects to watch them. Where a
 * log marks exposures that chance decided on, the weights are fitted on those last, what all
 * exposures say being their Gaussian prior.
 *
 * <p>An unknown account scores by the work, an unknown work by its creator, tags, text and form; of
 * {@link dev.zhenzan.audience.match.Viewer#NOBODY_IN_PARTICULAR} nothing personal enters at all. It
 * fails where taste turns within a block, where a source hides what was shown and not watched, and
 * in the hours in which the share of long views drifts: the constant is that of the log's mean.
 *
 * <p>Training takes O(rows terms<sup>2</sup>) for at most {@code maxSamples} rows, and the factors'
 * sweeps; memory 25 bytes a row, 112 a sample, and 4 (factor width + tags + text width + 21) an
 * account.
 */
@NullMarked
package dev.zhenzan.audience.match;

import org.jspecify.annotations.NullMarked;
