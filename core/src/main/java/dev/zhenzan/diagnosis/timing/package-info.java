/**
 * Effects of the hour of publishing, and the best times that follow.
 *
 * <p>What a work brings within its first hours is Poisson around exp(&theta;), and &theta; = level
 * of the creator + trend + f(hour of the week) + what else is known of the work + a fortune of its
 * own, normal. f is a Gaussian process on the week by its features ({@code WeekBasis}): a course of
 * the day in 12 harmonics, a difference of the weekend, and a kernel of 2.5 h around the week for
 * what is peculiar to an hour of one day [1]. The creator's f is around its vertical's, that around
 * all creators' [2]; the deviations of both steps, the share that is peculiar to days and the
 * smoothness of the course are not fixed but averaged over a grid by their marginal likelihood.
 * Counts become normal observations at the mode of &theta; (Laplace's method); variances are found
 * by expectation and maximisation, and works far off weigh less (Student, 8 degrees of freedom
 * [3]). Other creators are integrated out one after the other, exactly.
 *
 * <p>Who publishes the best works in the evening makes evenings look good. What viewers reveal of a
 * work's quality, likes per view and how far it is watched, is therefore a covariate: its latent
 * logarithm given the count and the hour, so that what the count leaves open no longer depends on
 * the hour (regression calibration [4]); the doubt in it widens the intervals.
 *
 * <p>Recommended are the best posterior means of different days, which shrinkage keeps from being
 * the luckiest. The gain is the recommended hours' mean effect less the mean over the creator's own
 * hours.
 *
 * <p>Cost: for n works and K &asymp; 79 features O(n K<sup>2</sup>) a round, and O(K<sup>3</sup>)
 * for each of 80 grid points and each other creator of 25 works or more, at most 48. It fails where
 * quality goes with the hour and shows in nothing that is counted; where effects have edges
 * (box-shaped ones are rounded off); and where the log hides what was pushed at certain hours.
 *
 * <p>[1] C. E. Rasmussen, C. K. I. Williams, Gaussian Processes for Machine Learning, MIT Press
 * 2006, 4.2 and 5.4. [2] A. Gelman, J. Hill, Data Analysis Using Regression and
 * Multilevel/Hierarchical Models, 2007, 12. [3] K. L. Lange, R. J. A. Little, J. M. G. Taylor, JASA
 * 84, 1989. [4] R. J. Carroll et al., Measurement Error in Nonlinear Models, 2nd ed. 2006, 4.
 */
@NullMarked
package dev.zhenzan.diagnosis.timing;

import org.jspecify.annotations.NullMarked;
