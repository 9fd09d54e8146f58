/**
 * What is logged: entries without personal data, in one canonical encoding.
 *
 * <p>An entry is bytes: a version, a type, and the type's fields in a fixed order; whole numbers
 * big-endian, hashes as they are, codes as a length and ASCII. Binary and not JSON, as most of a
 * log is hashes, which JSON makes a third longer, and as a decoder of fixed fields is short enough
 * to be read and takes exactly one spelling of each entry. {@code docs/formats/ledger-entries.md}
 * has the fields and golden bytes.
 *
 * <p>Nothing personal can get in: fields are counts, times, hashes, commitments, and codes that are
 * short, lower-case and from the program's own lists. Bytes that are no entry, and versions and
 * types that are not known, are refused with a {@link dev.zhenzan.tlog.VerificationException}.
 */
@NullMarked
package dev.zhenzan.ledger.entry;

import org.jspecify.annotations.NullMarked;
