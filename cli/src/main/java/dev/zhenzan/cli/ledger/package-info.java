/**
 * {@code zhenzan ledger}: keeps a transparency log, proves, verifies, opens and erases, and runs
 * its witness, monitor and server. Where a ledger, its keys and its policy are is told to other
 * commands in the same options.
 */
@NullMarked
package dev.zhenzan.cli.ledger;

import org.jspecify.annotations.NullMarked;
