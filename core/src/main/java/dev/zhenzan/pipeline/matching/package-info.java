/**
 * Matching from end to end: texts of works become tags and vectors, a log and its trust weights
 * become a model, and a model with people's choices becomes audiences. Knows everybody; is known by
 * the outer modules alone.
 */
@NullMarked
package dev.zhenzan.pipeline.matching;

import org.jspecify.annotations.NullMarked;
