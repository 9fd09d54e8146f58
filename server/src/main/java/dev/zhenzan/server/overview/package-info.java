/** What an organisation has, at a glance. */
@NullMarked
package dev.zhenzan.server.overview;

import org.jspecify.annotations.NullMarked;
