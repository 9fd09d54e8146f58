/** Tests of sealed secrets. */
@NullMarked
package dev.zhenzan.server.secret;

import org.jspecify.annotations.NullMarked;
