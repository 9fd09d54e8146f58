/**
 * Logistic regression under a Gaussian prior, and what is needed to go on with it later.
 *
 * <p>The weights maximise the likelihood of weighted labels times a Gaussian prior, by Newton's
 * method (iteratively reweighted least squares: C. Bishop, Pattern Recognition and Machine
 * Learning, 2006, 4.3.3, 4.5). The posterior's mean and precision at the maximum (Laplace's
 * approximation) are the prior of the next batch, so that learning goes on without the earlier rows
 * (D. Spiegelhalter, S. Lauritzen, Networks 20, 1990). The log likelihood is concave, so that the
 * maximum is one.
 *
 * <p>A step takes O(rows width<sup>2</sup>). Rows are summed in fixed parts, so that the outcome
 * does not depend on the number of threads. It fails where the log odds bend in a feature: what
 * bends is given as several features.
 */
@NullMarked
package dev.zhenzan.audience.match.logit;

import org.jspecify.annotations.NullMarked;
