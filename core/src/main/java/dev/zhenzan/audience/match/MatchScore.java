package dev.zhenzan.audience.match;

/**
 * What is expected of a showing.
 *
 * @param watch probability of a long view, 0 to 1
 * @param like probability of a like, 0 to 1
 */
public record MatchScore(double watch, double like) {}
