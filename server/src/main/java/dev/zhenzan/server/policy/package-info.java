/**
 * The decision policy: from which probability on something is suspect, reviewed or invalid; what
 * another policy would change, and how it comes into force.
 */
@NullMarked
package dev.zhenzan.server.policy;

import org.jspecify.annotations.NullMarked;
