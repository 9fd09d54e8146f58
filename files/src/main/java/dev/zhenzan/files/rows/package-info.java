/**
 * Files as rows of named fields, whatever holds them: CSV (RFC 4180), JSON lines, a JSON object by
 * its entries, Parquet; all but the last also compressed by gzip or zstd.
 *
 * <p>A {@link dev.zhenzan.files.rows.RowSource} delivers one row at a time as UTF-8 bytes in place,
 * so that a row costs no garbage. A row that is no row (a quote that is not closed, too few fields,
 * no JSON) is delivered as a {@link dev.zhenzan.files.rows.Fault} and the reading goes on with the
 * next line. What the fields mean is none of this package's business.
 *
 * <p>CSV is split here and not by a library because of that: libraries give a quote that is never
 * closed as one field up to the end of the file, and stop at a field above their buffer; both would
 * cost every good row behind it. That both agree on well-formed input is a test.
 */
@NullMarked
package dev.zhenzan.files.rows;

import org.jspecify.annotations.NullMarked;
