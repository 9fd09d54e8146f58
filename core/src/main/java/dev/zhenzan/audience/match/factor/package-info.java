/**
 * Collaborative factors from positive pairs alone: implicit alternating least squares.
 *
 * <p>Y. Hu, Y. Koren, C. Volinsky, Collaborative Filtering for Implicit Feedback Datasets, ICDM
 * 2008, with the frequency-scaled regularisation of S. Rendle, W. Krichene, L. Zhang, Y. Koren,
 * Revisiting the Performance of iALS on Item Recommendation Benchmarks, RecSys 2022. The loss of an
 * account factor u and a video factor v is the sum over positive pairs of (1 - uv)<sup>2</sup>,
 * plus {@code unobserved} times the sum over all pairs of (uv)<sup>2</sup>, plus {@code
 * regularisation} (n + unobserved N) |u|<sup>2</sup>, n being the pairs of u and N the other side's
 * size; likewise for v.
 *
 * <p>A sweep takes O(pairs k<sup>2</sup> + (accounts + videos) k<sup>3</sup>) and the two factor
 * matrices of floats. Each half of a sweep minimises the loss exactly over one side, so that the
 * loss never rises; the solution is a local one. Rows are solved independently, sums that run over
 * all rows in fixed parts: the outcome does not depend on the number of threads. Who has no pair
 * has the zero factor. It fails where positives are too few to share company: then the factors are
 * near zero and say nothing.
 */
@NullMarked
package dev.zhenzan.audience.match.factor;

import org.jspecify.annotations.NullMarked;
