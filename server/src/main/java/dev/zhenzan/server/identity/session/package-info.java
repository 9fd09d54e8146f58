/**
 * Signing in by password and second factor, and what keeps a person signed in: a session of a
 * random token, of which the database has a hash.
 */
@NullMarked
package dev.zhenzan.server.identity.session;

import org.jspecify.annotations.NullMarked;
