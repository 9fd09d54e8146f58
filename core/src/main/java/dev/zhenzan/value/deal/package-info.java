/**
 * What deals that were made say of prices: an empirical-Bayes update of the price level, of the
 * multiple for popular works, and of how far deals scatter.
 *
 * <p>The logarithm of a deal's price over what the formula says of its creator is a level that all
 * deals share, plus the multiple's logarithm where the work is popular, plus a creator's own
 * deviation, plus a residual: a linear mixed model with normal priors that come from the vertical's
 * benchmark and from the trade's claim (N. Laird, J. Ware, Random-Effects Models for Longitudinal
 * Data, Biometrics 38, 1982). Variances are fitted by EM with scaled inverse chi-square priors of
 * four deals' weight. So one deal moves a quote a little and thirty move it to where they are; once
 * the deals carry {@value dev.zhenzan.value.deal.DealFit#ENOUGH} of what is known, the claim is
 * left out altogether.
 *
 * <p>Deals four robust deviations out are pulled in. Time O(rounds x deals). It fails where deals
 * were made on other than market terms (barter, packages), and knows nothing of inflation: old
 * deals count as new ones.
 */
@NullMarked
package dev.zhenzan.value.deal;

import org.jspecify.annotations.NullMarked;
