/**
 * Notices: what the platform tells by itself, by HTTP POST.
 *
 * <p>A notice counts if its header {@code kwaisign} is the MD5 of its raw body followed by the
 * app's secret, and if it is not older than a quarter of an hour. MD5 over a secret suffix is what
 * the platform offers: it holds as long as nobody who can choose a notice finds two with the same
 * MD5, which only the platform itself could send. The platform repeats a notice, up to three times
 * 5 s apart, until it is answered: so its message_id is noted in the transaction that holds its
 * effect, and a repetition, or the same notice at the same time, has none.
 *
 * <p>{@code UN_AUTHORIZE} erases whatever is held of that person, in every organisation, before it
 * is answered. It does so whichever scopes it names, and even if it was overtaken by a new
 * authorisation: connecting once more is a smaller harm than keeping what was to be erased.
 */
@NullMarked
package dev.zhenzan.server.kuaishou.notice;

import org.jspecify.annotations.NullMarked;
