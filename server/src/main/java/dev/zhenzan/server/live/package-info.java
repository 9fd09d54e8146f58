/** What happens at this moment: what comes in, and what the latest audit found. */
@NullMarked
package dev.zhenzan.server.live;

import org.jspecify.annotations.NullMarked;
