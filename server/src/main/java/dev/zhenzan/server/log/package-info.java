/**
 * The log of the service: entries of all organisations in one ledger, written by one appender, read
 * by anybody.
 *
 * <p>Whoever does something that the log tells of calls {@link dev.zhenzan.server.log.Outbox}
 * within the own transaction. The appender takes what was committed, in its order, publishes it and
 * writes down where it is. A crash between the two is repaired by looking at the end of the log, so
 * that an entry is there once. Commitments to audits go into the log directly, being many and
 * unlike any other entry; what binds them goes through the outbox as all the rest.
 */
@NullMarked
package dev.zhenzan.server.log;

import org.jspecify.annotations.NullMarked;
