/**
 * Connections: creators who opened their works to an organisation, and the tokens that stand for
 * that.
 *
 * <p>Tokens are kept under AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits, bound to
 * their connection, with a key from an owner-only file: a copy of the database alone opens nothing.
 * Refresh tokens are used once and die as they are used, so exactly one thread of all processes may
 * use one: it holds the connection's row while it asks, and the new pair is durable before anybody
 * gets it. Before it asks it notes, durably too, that it is about to; when a process dies in
 * between and the old token turns out to be dead, the connection says so and asks to be made again.
 *
 * <p>Erasing a connection deletes its row, and with it works and counters, in one transaction.
 */
@NullMarked
package dev.zhenzan.server.kuaishou.connection;

import org.jspecify.annotations.NullMarked;
