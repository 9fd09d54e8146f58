/**
 * What anybody may know of the service's effects and method: counts over at least twenty people
 * each, and what the program's own documents say.
 */
@NullMarked
package dev.zhenzan.server.effect;

import org.jspecify.annotations.NullMarked;
