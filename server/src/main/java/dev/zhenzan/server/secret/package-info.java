/** What the service must be able to read again and nobody else may: sealed, by keys that change. */
@NullMarked
package dev.zhenzan.server.secret;

import org.jspecify.annotations.NullMarked;
