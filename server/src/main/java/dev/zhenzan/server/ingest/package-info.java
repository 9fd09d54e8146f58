/**
 * Interactions, accounts, videos and counters come in, in batches. A batch is there as a whole or
 * not at all, and is answered only when it is on the disk; a sender that hears nothing sends it
 * again under the same key, and it is still there once. Rows are checked as those of files are; who
 * is genuine is for an audit to say.
 */
@NullMarked
package dev.zhenzan.server.ingest;

import org.jspecify.annotations.NullMarked;
