/**
 * What of the machine a command may use: threads, and memory by the sums that the launcher gives
 * Java its heap by. What would not fit is refused before it starts.
 */
@NullMarked
package dev.zhenzan.cli.machine;

import org.jspecify.annotations.NullMarked;
