package dev.zhenzan.server.identity.people;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Addresses of invitations, as the person invited reaches the service. */
@Singleton
final class InvitationLinks {
  private final Optional<String> origin;

  InvitationLinks(@ConfigProperty(name = "zhenzan.origin") Optional<String> origin) {
    this.origin = origin;
  }

  /** Where people reach the service, as it was set; else as the one who invites does. */
  String of(String code, UriInfo request) {
    UriBuilder base = origin.map(UriBuilder::fromUri).orElseGet(request::getBaseUriBuilder);
    return base.path("invitations").path(code).build().toString();
  }
}
