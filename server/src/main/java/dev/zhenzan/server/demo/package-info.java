/**
 * A made-up world with planted groups, loaded by one click, so that everything has something to
 * show.
 */
@NullMarked
package dev.zhenzan.server.demo;

import org.jspecify.annotations.NullMarked;
