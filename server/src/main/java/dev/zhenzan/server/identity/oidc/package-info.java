/**
 * Signing in by a provider of the organisation's own (OpenID Connect Core 1.0, authorization code
 * with PKCE, RFC 7636), for installations that name one. The provider says who somebody is; what
 * the person may do stands in the service alone.
 */
@NullMarked
package dev.zhenzan.server.identity.oidc;

import org.jspecify.annotations.NullMarked;
