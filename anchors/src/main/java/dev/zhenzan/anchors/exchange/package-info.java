/**
 * Asking outside parties over HTTP: a question of bytes, an answer of bytes. Answers are bounded in
 * size and time, redirections are not followed, and what went wrong says whom it was asked and
 * whether to try again.
 */
@NullMarked
package dev.zhenzan.anchors.exchange;

import org.jspecify.annotations.NullMarked;
