package dev.zhenzan.evaluation.compare;

/**
 * F1 of a search for one family, with help that only the truth can give.
 *
 * @param cut calling the densest blocks, down to where F1 is best
 * @param chosen calling the best choice of blocks whatever their density: no order of them does
 *     better
 */
public record PeerF1(double cut, double chosen) {}
