package dev.zhenzan.server.identity;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;

/** People as the framework's identities. */
final class Identities {
  private Identities() {}

  static QuarkusSecurityIdentity.Builder of(Person person) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal((Principal) () -> person.id().toString())
            .addAttribute(Caller.PERSON, person);
    person.roles().forEach(role -> identity.addRole(role.word()));
    return identity;
  }
}
