/**
 * Events told to others: signed, at least once, in no certain order. Ids and counts only: who wants
 * to know more asks the API. The form follows Standard Webhooks 1.0 (headers {@code webhook-id},
 * {@code webhook-timestamp}, {@code webhook-signature}).
 */
@NullMarked
package dev.zhenzan.server.webhook;

import org.jspecify.annotations.NullMarked;
