/** Lockstep groups: accounts that act together, and what says so. */
@NullMarked
package dev.zhenzan.server.group;

import org.jspecify.annotations.NullMarked;
