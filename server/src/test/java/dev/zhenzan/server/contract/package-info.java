/**
 * What holds for every operation, read off the service's own description of them: a new resource is
 * tested by being there.
 */
@NullMarked
package dev.zhenzan.server.contract;

import org.jspecify.annotations.NullMarked;
