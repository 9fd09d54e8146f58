/** What Prometheus reads of the service's own work, beside what the framework tells of itself. */
@NullMarked
package dev.zhenzan.server.metric;

import org.jspecify.annotations.NullMarked;
