/**
 * Fields one after the other in bytes, as entries and committed records are encoded: numbers
 * big-endian and of fixed width, texts behind their lengths. A value has one encoding, and what
 * reads takes no other. One pass, no look back; nothing says which field is which.
 */
@NullMarked
package dev.zhenzan.ledger.encoding;

import org.jspecify.annotations.NullMarked;
