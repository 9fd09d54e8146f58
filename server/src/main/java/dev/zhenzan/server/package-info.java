/**
 * The service: where people with a browser and programs with HTTP reach everything else. Its rooms
 * are named after what they are about; {@code database} and {@code http} know of none of them.
 */
@NullMarked
package dev.zhenzan.server;

import org.jspecify.annotations.NullMarked;
