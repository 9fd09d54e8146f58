/**
 * Judges verdicts by the truth.
 *
 * <p>Figures, for interactions and for accounts:
 *
 * <ul>
 *   <li>AUC, the probability that an invalid row has a higher probability than a valid one, ties
 *       counting half: the statistic of Mann and Whitney (1947) over the product of the numbers of
 *       rows. That of a family is over its invalid rows against all valid ones.
 *   <li>Precision, recall and F1 of the verdicts that are invalid.
 *   <li>Recall at the operating point: the lowest probability above which lies at most one in a
 *       thousand of the valid rows, look-alikes among them. Valid rows that tie with it are not
 *       called, and so are invalid ones.
 *   <li>Expected calibration error (Naeini, Cooper and Hauskrecht 2015) in 15 bins: the mean over
 *       rows of the distance between a bin's mean probability and its share of invalid rows. Bins
 *       are of equal width; and, as a second figure, of equal mass, where rows of one probability
 *       stay in one bin.
 *   <li>False positives: the share of a family's valid rows that are called invalid.
 * </ul>
 *
 * <p>Figures of scores that say who will watch or like what:
 *
 * <ul>
 *   <li>{@link dev.zhenzan.evaluation.metric.RankArea}: the same AUC, of rows that may be weighted.
 *   <li>{@link dev.zhenzan.evaluation.metric.AccountAreas}: the mean of each account's own AUC,
 *       weighted by its rows (Zhu et al., KDD 2017): what remains if one knows nothing but who is
 *       more willing in general is 0.5.
 *   <li>{@link dev.zhenzan.evaluation.metric.DiscountedGain}: NDCG of a ranking's first places
 *       (J&auml;rvelin and Kek&auml;l&auml;inen 2002).
 *   <li>{@link dev.zhenzan.evaluation.metric.AccountBootstrap}: intervals that draw accounts, not
 *       rows, with replacement: rows of one account are alike, and an interval that takes them for
 *       independent, such as that of DeLong et al. (1988), is too narrow.
 *   <li>{@link dev.zhenzan.evaluation.metric.CalibrationError}: the expected calibration error in
 *       bins of equal mass beside the one that perfect probabilities would show on so many rows.
 * </ul>
 *
 * <p>A figure whose denominator is 0 is not a number. Sorting is what takes the time: n log n in
 * the number of rows.
 */
@NullMarked
package dev.zhenzan.evaluation.metric;

import org.jspecify.annotations.NullMarked;
