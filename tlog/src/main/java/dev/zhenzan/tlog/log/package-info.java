/**
 * Writes and reads a log's objects: what the packages beside it compute, made to last. With the
 * witness's state and the monitor the one place of this module that does I/O, has threads and reads
 * a clock.
 *
 * <p>{@link Sequencer} is the one writer of a log: it gathers appends into batches, gives them
 * indexes, writes bundles, tiles and the signed checkpoint to a {@link Storage}, in an order that
 * leaves no harm wherever it is cut off: see {@code docs/formats/ledger-log.md}. {@link LogReader}
 * serves the hashes and entries of one checkpoint, believes nothing it reads, and reads all for who
 * keeps watch over a log; {@link DirectoryCheck} looks at every file beside it.
 *
 * <p>Guarantee: an acknowledged entry is never lost and never changes its index, and the checkpoint
 * never goes back, if the storage keeps what it said is durable. Cost of an entry of 200 bytes: six
 * compressions of SHA-256, and 434 bytes written, of which 202 are replaced later. Memory depends
 * on the settings, not on the size of the log.
 */
@NullMarked
package dev.zhenzan.tlog.log;

import org.jspecify.annotations.NullMarked;
