/**
 * Keeps watch over a log from outside: that it shows what it signed, and one history to everybody.
 *
 * <p>{@link dev.zhenzan.tlog.monitor.Monitor} computes the tree anew from the entries, compares
 * every tile and root, and holds each checkpoint against the one it saw last, which it keeps
 * durably, and against those that others saw. Cost: each entry is read and hashed once, in memory
 * that does not depend on the log's size. It fails to notice a view that is shown to others alone
 * until somebody's checkpoint of it is compared here; witnesses are for that.
 */
@NullMarked
package dev.zhenzan.tlog.monitor;

import org.jspecify.annotations.NullMarked;
