/**
 * {@code zhenzan ledger anchor}, {@code verify-anchor} and {@code sm2}: takes a checkpoint to
 * parties outside, and checks what they attest. Their libraries are loaded only where one of these
 * is asked for.
 */
@NullMarked
package dev.zhenzan.cli.anchor;

import org.jspecify.annotations.NullMarked;
