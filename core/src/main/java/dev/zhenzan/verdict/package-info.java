/**
 * From evidence to a calibrated probability, a verdict and scores.
 *
 * <p>A like's findings and what surrounds it ({@link dev.zhenzan.verdict.context}) are weighed by
 * boosted trees that were fitted on simulated worlds ({@link dev.zhenzan.verdict.InteractionModel};
 * a model over others' findings is D. Wolpert's Stacked Generalization, Neural Networks 5, 1992).
 * Their log odds are moved to the log's own share of invalid likes ({@link
 * dev.zhenzan.verdict.BaseRate}). Screening and habits join as independent ways of being invalid,
 * each by the line of its reason: 1 - p = (1 - p1) (1 - p2) ... (noisy or; J. Pearl, Probabilistic
 * Reasoning in Intelligent Systems, 1988, 4.3.2). What has no finding of its own is suspect at
 * most: nobody's like is called invalid for what its account or its neighbours did.
 *
 * <p>A row that stands twice in the log takes the verdict of the first, and says nothing of the
 * account or of other rows: it is the log's fault and no act. An account is called invalid only
 * where most of what it does is.
 *
 * <p>Linear in rows and findings, but for the space of interests; some 70 bytes a row while it
 * works. It fails where the worlds fail to look like the log: a probability is only as good as the
 * likeness.
 */
@NullMarked
package dev.zhenzan.verdict;

import org.jspecify.annotations.NullMarked;
