/**
 * Symmetric positive definite systems of linear equations on dense arrays, and Gaussian densities
 * in the form that adds up: precisions and shifts. No domain words.
 *
 * <p>{@link dev.zhenzan.linear.Cholesky} decomposes a matrix row by row, so that every inner loop
 * runs along two rows of the lower triangle; n<sup>3</sup>/6 multiplications. {@link
 * dev.zhenzan.linear.Quadratic} is the logarithm of a Gaussian density, not normalised:
 * observations, priors and links between unknowns add to it, and unknowns that are of no interest
 * are integrated out by the Schur complement, exactly. A tree of unknowns is so worked off leaf by
 * leaf. Factors of 2&pi; are left out of priors and of integrals alike, where they cancel.
 *
 * <p>It fails, by an exception, where a matrix is not positive definite: an unknown without a prior
 * and without an observation.
 */
@NullMarked
package dev.zhenzan.linear;

import org.jspecify.annotations.NullMarked;
