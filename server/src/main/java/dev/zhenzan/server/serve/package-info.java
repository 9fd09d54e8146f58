/** The command that starts the service, and what it starts. */
@NullMarked
package dev.zhenzan.server.serve;

import org.jspecify.annotations.NullMarked;
