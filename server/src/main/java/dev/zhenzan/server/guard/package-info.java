/** Interactions judged as they come in, each beside the newest of its organisation. */
@NullMarked
package dev.zhenzan.server.guard;

import org.jspecify.annotations.NullMarked;
