/**
 * Long work: rows that wait, a runner that takes one after the other, and the command line in a
 * process of its own that does it.
 */
@NullMarked
package dev.zhenzan.server.job;

import org.jspecify.annotations.NullMarked;
