/** The clock of the service, so that whoever needs the time is given it. */
@NullMarked
package dev.zhenzan.server.time;

import org.jspecify.annotations.NullMarked;
