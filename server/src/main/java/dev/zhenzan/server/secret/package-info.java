/** What the service must be able to read again and nobody else may: sealed by one key. */
@NullMarked
package dev.zhenzan.server.secret;

import org.jspecify.annotations.NullMarked;
