/**
 * Reading: lists and counters of connected creators' works, as a series of snapshots.
 *
 * <p>The platform shows how many liked, never who: what is kept is evidence of grade C, in the
 * columns of the {@code counters} files, so that the audit of counters runs on it. A work is
 * counted often while it is young, when what it tells about its likes is decided, and seldom later.
 * One page of the list counts twenty works by one question, so works are taken from it as long as
 * it brings more than one that is due; the rest are asked for one by one.
 */
@NullMarked
package dev.zhenzan.server.kuaishou.reading;

import org.jspecify.annotations.NullMarked;
