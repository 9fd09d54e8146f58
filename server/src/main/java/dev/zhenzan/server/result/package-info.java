/** What audits found: stored as a whole when a job has ended, and dropped as a whole. */
@NullMarked
package dev.zhenzan.server.result;

import org.jspecify.annotations.NullMarked;
