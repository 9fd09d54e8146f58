/**
 * The match model of {@code audience.match} as a ranker among others, and what its correction by
 * random exposures brings.
 */
@NullMarked
package dev.zhenzan.evaluation.matching.model;

import org.jspecify.annotations.NullMarked;
