/** What an installation may choose, each with the reason of its default. */
@NullMarked
package dev.zhenzan.server.config;

import org.jspecify.annotations.NullMarked;
