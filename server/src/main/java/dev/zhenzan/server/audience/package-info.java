/**
 * What an audience member sees and settles of the own account: choices, interest tags, exposures
 * with their reasons, a copy of all that is held, and erasure. Choices are a record that only
 * grows.
 */
@NullMarked
package dev.zhenzan.server.audience;

import org.jspecify.annotations.NullMarked;
