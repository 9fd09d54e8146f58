/**
 * The ledger: what Zhenzan recorded and decided, in a transparency log that anybody can check and
 * nobody can be found in.
 *
 * <p>{@link dev.zhenzan.ledger.Ledger} appends {@linkplain dev.zhenzan.ledger.entry entries} to a
 * tiled log; {@link dev.zhenzan.ledger.LedgerReader} reads it without any key and makes {@linkplain
 * dev.zhenzan.ledger.Receipt receipts}, which verify offline. Records of persons are there as
 * {@linkplain dev.zhenzan.ledger.commitment commitments} in {@linkplain dev.zhenzan.ledger.Batch
 * batches}; an {@linkplain dev.zhenzan.ledger.Opening opening} shows one of them to whom it is
 * given, and erasing a subject's {@linkplain dev.zhenzan.ledger.keys key} makes all of its
 * commitments random numbers, while every proof still verifies.
 *
 * <p>A commitment costs about 2 microseconds and 32.5 bytes of the log. Whoever has the log alone
 * learns counts and times of entries; decision 11 says what others learn, and what is assumed.
 */
@NullMarked
package dev.zhenzan.ledger;

import org.jspecify.annotations.NullMarked;
