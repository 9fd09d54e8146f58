/**
 * Passwords: which are allowed, how they are kept and compared. Argon2id (RFC 9106) with the
 * parameters that OWASP's Password Storage Cheat Sheet names first; a hash carries its own
 * parameters, so that they may rise.
 */
@NullMarked
package dev.zhenzan.server.identity.password;

import org.jspecify.annotations.NullMarked;
