/** Who asks: people, their roles and organisation, and how they show who they are. */
@NullMarked
package dev.zhenzan.server.identity;

import org.jspecify.annotations.NullMarked;
