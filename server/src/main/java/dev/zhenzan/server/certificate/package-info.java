/**
 * Certificates of creators and works: issued, shown to whoever has the link, revoked, verified.
 *
 * <p>A certificate's row and the log's entry that it opens are written in one transaction, the
 * entry by the outbox: so there is no certificate without an entry, and no entry without its
 * certificate. The receipt stands beside the credential and is made when it is asked for.
 */
@NullMarked
package dev.zhenzan.server.certificate;

import org.jspecify.annotations.NullMarked;
