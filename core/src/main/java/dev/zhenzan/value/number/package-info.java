/**
 * Distributions as numbers: normal, Student's t and Beta quantiles, points that fill a cube evenly,
 * and curves through published percentiles.
 *
 * <p>A quote multiplies uncertain things. Their logarithms are added point by point of a {@link
 * dev.zhenzan.value.number.Lattice}, an additive recurrence on the generalised golden ratio (M.
 * Roberts, The Unreasonable Effectiveness of Quasirandom Sequences, 2018), and the percentiles are
 * read off the sorted sums. 4,096 points put a median of the sums here within 1 % of its limit,
 * where as many random ones would be off by 2 to 3 %; a test holds the bound. Nothing is drawn:
 * equal input gives equal bits. The functions are elementary (W. J. Cody; P. J. Acklam with one
 * Newton step; DLMF 8.17) and fail beyond probabilities of 1e-12 of either end.
 */
@NullMarked
package dev.zhenzan.value.number;

import org.jspecify.annotations.NullMarked;
