/**
 * What all resources have in common: problems (RFC 9457), pages of lists, headers. It knows no room
 * of the service.
 */
@NullMarked
package dev.zhenzan.server.http;

import org.jspecify.annotations.NullMarked;
