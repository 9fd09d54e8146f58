package dev.zhenzan.server.identity.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.People;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.secret.Seal;
import dev.zhenzan.server.secret.SecretException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Between the two halves of a sign-in: a provider vouches for the person, and the code of the
 * second factor is still to come. A sealed cookie holds who it is, for a few minutes. Thread-safe.
 */
@Singleton
public final class HalfSignIn {
  static final String COOKIE = "__Host-zhenzan-half";

  /** Long enough to look for the telephone. */
  private static final Duration VALID = Duration.ofMinutes(5);

  private static final String PURPOSE = "half-sign-in";

  private final Seal seal;
  private final SecondFactors factors;
  private final Database database;
  private final InstantSource clock;

  HalfSignIn(Seal seal, SecondFactors factors, Database database, InstantSource clock) {
    this.seal = seal;
    this.factors = factors;
    this.database = database;
    this.clock = clock;
  }

  /** Whether a person has to show a second factor too. */
  public boolean needed(Person person) {
    return database.in(person.organisation(), handle -> factors.needed(handle, person.id()));
  }

  /** The cookie of a person who has shown the first half. */
  public NewCookie cookie(Person person) {
    String held =
        "%s %s %d"
            .formatted(
                person.organisation(), person.id(), clock.instant().plus(VALID).getEpochSecond());
    byte[] sealed = seal.sealText(PURPOSE, held);
    return cookie(
        Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), (int) VALID.toSeconds());
  }

  /** That takes away the one that is there. */
  static NewCookie gone() {
    return cookie("", 0);
  }

  private static NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(COOKIE)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .secure(true)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }

  /** Who has shown the first half, if that was a moment ago and the person still may sign in. */
  Optional<Person> person(String cookie) {
    try {
      byte[] sealed = Base64.getUrlDecoder().decode(cookie.getBytes(UTF_8));
      String[] held = seal.openText(PURPOSE, sealed).split(" ", 3);
      Instant until = Instant.ofEpochSecond(Long.parseLong(held[2]));
      return clock.instant().isBefore(until)
          ? person(UUID.fromString(held[0]), UUID.fromString(held[1]))
          : Optional.empty();
    } catch (SecretException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private Optional<Person> person(UUID organisation, UUID id) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select * from person
                    where organisation_id = organisation() and person_id = :id and not disabled""")
                .bind("id", id)
                .map(People::person)
                .findOne());
  }
}
