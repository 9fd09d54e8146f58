/**
 * Writes what an audit found: verdicts, groups, scores, summary and rejects, and simulated logs.
 *
 * <p>Nothing appears under the name the caller asked for until everything is written: see {@link
 * dev.zhenzan.files.output.OutputFolder}. Files are UTF-8 with lines that end in LF, fields are
 * quoted as RFC 4180 asks for, numbers have a point whatever the locale, and equal results make
 * equal bytes. Rows of the log are written as bytes, without a text in between, since there may be
 * tens of millions of them.
 *
 * <p>Ids are data and are written as they are, also those that begin with {@code =}, {@code +},
 * {@code -} or {@code @}: a prefix would break every join on them. Whoever opens the files in a
 * spreadsheet imports these columns as text.
 */
@NullMarked
package dev.zhenzan.files.output;

import org.jspecify.annotations.NullMarked;
