/**
 * Small dense systems of linear equations, solved by Cholesky's decomposition (G. Golub, C. Van
 * Loan, Matrix Computations, 4.2): n<sup>3</sup>/6 multiplications, backward stable for positive
 * definite matrices. For a few hundred unknowns at most; larger ones belong to a library.
 */
@NullMarked
package dev.zhenzan.audience.match.linear;

import org.jspecify.annotations.NullMarked;
