/**
 * Which topics do better than a creator's others, and which are asked for more than they are
 * offered.
 *
 * <p>A work's outcome is compared with other works of the same creator, after the creator's trend
 * and the hour of publishing are accounted for, so that a topic of popular creators is not taken
 * for a popular topic. Whether a topic does anything is tested by permutation: residuals are dealt
 * out anew among the works of each creator, all topics at once, which is exact whatever their tails
 * and however topics go together. Each topic is tested once: on the creator's own works where these
 * are enough, so that others cannot contradict them, or else on the vertical's. Of all tests those
 * are named that the step-up procedure of Y. Benjamini and Y. Hochberg (JRSS B 57, 1995) lets
 * through: where no topic does anything, something is named with a chance of at most the promised
 * rate. Lifts are shrunk to 0 by what topics differ in altogether (C. N. Morris, JASA 78, 1983),
 * which counters that the largest of many is too large.
 *
 * <p>Demand is a topic's share in what trusted viewers watch or like of a creator soon after
 * publishing, supply its share in the same creator's works; both are means over the creators who
 * make works of the topic and others, weighted by their works, so that popular creators are not
 * taken for a popular topic. If works of a creator can be exchanged, demand is expected to equal
 * supply whatever their tails. The interval of their ratio takes creators as the sample (jackknife,
 * J. W. Tukey, 1958, with Student's quantiles); of fewer than eight creators nothing is said.
 *
 * <p>Cost: permutations times tags of works. It fails where a topic goes with something else that
 * was not accounted for: the creator's better camera, a holiday. A lift is an association.
 */
@NullMarked
package dev.zhenzan.diagnosis.topic;

import org.jspecify.annotations.NullMarked;
