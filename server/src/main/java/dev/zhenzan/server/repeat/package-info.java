/**
 * Requests that are sent again because no answer came: with the same {@code Idempotency-Key} they
 * have the effect of one, and get its answer (draft-ietf-httpapi-idempotency-key-header-07).
 *
 * <p>The key is written down before the work and the answer after it, in transactions of their own:
 * when the service dies between, nobody knows whether the work was done. Then a repetition is told
 * so instead of being done twice.
 */
@NullMarked
package dev.zhenzan.server.repeat;

import org.jspecify.annotations.NullMarked;
