/**
 * From snapshots of counters to a probability and a verdict per work.
 *
 * <p>{@link dev.zhenzan.pipeline.counter.CounterAudit} brings works and their peers together: the
 * other works of the input, where a tier of size has enough of them, or else a vertical's
 * benchmarks, or else wide assumptions; each finding says which. Linear in works.
 */
@NullMarked
package dev.zhenzan.pipeline.counter;

import org.jspecify.annotations.NullMarked;
