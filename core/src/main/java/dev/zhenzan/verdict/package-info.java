/**
 * From evidence to a calibrated probability, a verdict and scores.
 *
 * <p>Each finding's strength s (nats) becomes a probability 1 / (1 + exp(-(a s + b))) by the line
 * (a, b) of its reason; of several findings of one reason the strongest counts. Reasons are taken
 * as independent ways of being invalid, so that the row is valid only if none holds: 1 - p = (1 -
 * p1) (1 - p2) ... (noisy or; J. Pearl, Probabilistic Reasoning in Intelligent Systems, 1988,
 * 4.3.2). A row that no detector says anything of has the probability p0 of what none of them sees.
 * The lines were set by the reliability of strengths on simulated worlds of several kinds and base
 * rates that nothing was fitted on.
 *
 * <p>A row that stands twice in the log takes the verdict of the first, and says nothing of the
 * account or of other rows: it is the log's fault and no act.
 *
 * <p>An account is called invalid only where most of what it does is; that in turn is a reason, and
 * the weakest one, for the rest of what it does. Linear in rows and findings. It fails where the
 * worlds fail to look like the log: a probability is only as good as the likeness.
 */
@NullMarked
package dev.zhenzan.verdict;

import org.jspecify.annotations.NullMarked;
