/** A service for tests: real PostgreSQL, real HTTP, people of several organisations. */
@NullMarked
package dev.zhenzan.server.support;

import org.jspecify.annotations.NullMarked;
