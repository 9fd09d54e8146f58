/**
 * Who may read which column for what.
 *
 * <p>A {@link dev.zhenzan.compliance.purpose.SourceTerms} holds what the terms of a source grant;
 * what they do not name is not granted. A {@link dev.zhenzan.compliance.purpose.DataUse} is one
 * reading: its purpose, in which role, under which terms, on which day. Whatever reads files asks
 * it for every column before the first row, so that a column that is not granted is never taken out
 * of the file: a purpose is kept by what can be read and not by a promise about what is done later.
 *
 * <p>Limits: terms are as good as whoever wrote them down; a column's values are not looked into,
 * so a granted column that holds more than its name says is read as a whole; and what was read for
 * one purpose and written out can be read again for another, under the terms of the file written.
 */
@NullMarked
package dev.zhenzan.compliance.purpose;

import org.jspecify.annotations.NullMarked;
