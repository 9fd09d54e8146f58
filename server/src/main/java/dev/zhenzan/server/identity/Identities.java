package dev.zhenzan.server.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;
import java.util.UUID;

/** People as the framework's identities. */
public final class Identities {
  private Identities() {}

  /**
   * Of a session.
   *
   * @param csrfToken what unsafe requests have to show
   */
  public static SecurityIdentity ofSession(Person person, UUID session, String csrfToken) {
    return of(person)
        .addAttribute(Caller.SESSION, session)
        .addAttribute(Caller.CSRF_TOKEN, csrfToken)
        .build();
  }

  static QuarkusSecurityIdentity.Builder of(Person person) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal((Principal) () -> person.id().toString())
            .addAttribute(Caller.PERSON, person);
    person.roles().forEach(role -> identity.addRole(role.word()));
    return identity;
  }
}
