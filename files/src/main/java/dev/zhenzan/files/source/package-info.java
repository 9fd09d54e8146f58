/**
 * Reads logs of interactions, and files of accounts and videos, into the domain's tables.
 *
 * <p>{@link dev.zhenzan.files.source.AuditReader} is the way in for an audit, {@link
 * dev.zhenzan.files.source.MatchReader} for matching, which also reads histories, texts of works
 * and what accounts agreed to; {@link dev.zhenzan.files.source.ChoiceReader} reads choices, and
 * {@link dev.zhenzan.files.source.PairReader} a stream of pairs to be scored; {@link
 * dev.zhenzan.files.source.CheckedRows} is for whoever keeps rows as they are. A file's ending
 * chooses the container (CSV, JSON lines, Parquet) and the compression; the {@link
 * dev.zhenzan.files.source.Layout} chooses what its columns mean. Good rows go into the tables, bad
 * ones become a {@link dev.zhenzan.files.source.Reject} each, and every {@link
 * dev.zhenzan.files.source.SourceSummary} proves that none is lost: rows = accepted + rejected. A
 * source of which nothing can be used ends the reading with an {@link
 * dev.zhenzan.files.source.UnusableFileException}.
 *
 * <p>Every reading has a {@link dev.zhenzan.compliance.purpose.DataUse}. A column that its terms do
 * not grant is not taken out of the file: it counts as absent, and the summary says so; where
 * nothing can be made of the file without it, or where it says whom to leave alone, the reading
 * ends.
 *
 * <p>Nothing is guessed. The one thing inferred is whether a file writes its times in ISO-8601 or
 * in epoch seconds, milliseconds or microseconds: the ranges of the sane times do not overlap, most
 * of the file's first rows decide, and a row that then differs is rejected.
 */
@NullMarked
package dev.zhenzan.files.source;

import org.jspecify.annotations.NullMarked;
