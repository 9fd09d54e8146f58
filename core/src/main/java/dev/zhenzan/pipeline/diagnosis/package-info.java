/**
 * From a log with trust in its rows to diagnoses of its creators: counts once, finds who is like
 * whom by what their works are about, and hands each creator's works to {@link
 * dev.zhenzan.diagnosis}.
 *
 * <p>Cost: two passes over the log for all creators, two more and one fit of the hours' model for
 * each.
 */
@NullMarked
package dev.zhenzan.pipeline.diagnosis;

import org.jspecify.annotations.NullMarked;
