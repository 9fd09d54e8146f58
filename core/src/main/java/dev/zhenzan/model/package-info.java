/**
 * The domain's records: interactions in columns, accounts, videos, evidence, verdicts and scores.
 *
 * <p>Inside, accounts and videos are dense ints given out by an {@link
 * dev.zhenzan.model.IdDictionary}; the texts that a source used appear only at the borders. Times
 * are microseconds since 1970-01-01T00:00Z ({@code micros}). Everything here is immutable once
 * built, unless a class says otherwise, and uses the JDK alone.
 */
@NullMarked
package dev.zhenzan.model;

import org.jspecify.annotations.NullMarked;
