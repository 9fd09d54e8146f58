/** Creators: scores, comparisons, diagnoses and quotes. */
@NullMarked
package dev.zhenzan.server.creator;

import org.jspecify.annotations.NullMarked;
