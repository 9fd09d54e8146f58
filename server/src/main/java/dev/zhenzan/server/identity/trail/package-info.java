/** The audit trail, for those who check what was done. */
@NullMarked
package dev.zhenzan.server.identity.trail;

import org.jspecify.annotations.NullMarked;
