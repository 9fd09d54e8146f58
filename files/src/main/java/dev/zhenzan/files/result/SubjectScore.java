package dev.zhenzan.files.result;

import dev.zhenzan.model.Interval;

/**
 * What an audit found of a video or a creator.
 *
 * @param likes likes counted
 * @param videos on how many videos they are
 * @param validLikes the expected number of genuine ones
 * @param authenticity the share of genuine likes to expect, 0 to 1
 */
public record SubjectScore(long likes, long videos, Interval validLikes, Interval authenticity) {}
