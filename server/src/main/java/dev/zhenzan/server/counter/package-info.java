/**
 * Works judged by their counters alone, sent in or read from a platform: ordered by itself once a
 * day, kept with what each verdict rests on, and shown as evidence of grade C beside the audit of
 * likes.
 */
@NullMarked
package dev.zhenzan.server.counter;

import org.jspecify.annotations.NullMarked;
