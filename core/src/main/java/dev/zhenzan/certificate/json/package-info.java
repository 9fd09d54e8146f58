/**
 * JSON that means the same to everybody: read strictly, written canonically.
 *
 * <p>Reading takes I-JSON (RFC 7493) alone: UTF-8 without a byte order mark, no name twice in an
 * object, no lone surrogates or noncharacters, and no number that a double would change. Depth and
 * size are bounded before memory is, so that a text from anybody costs at most a small multiple of
 * {@link dev.zhenzan.certificate.json.StrictJson#MOST_BYTES}. Writing is the JSON Canonicalization
 * Scheme (RFC 8785), by a library, or indented for people.
 *
 * <p>Two texts have one canonical form exactly if they read as the same value; a signature over the
 * canonical form therefore survives other spacing, other escapes and another order of names, and
 * nothing else. It fails where a value needs more than a double: such a number has to be a string.
 */
@NullMarked
package dev.zhenzan.certificate.json;

import org.jspecify.annotations.NullMarked;
