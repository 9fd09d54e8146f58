package dev.zhenzan.server.identity;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks. It answers for the request that is under way on the calling thread. */
@Singleton
public final class Caller {
  static final String PERSON = "person";
  static final String KEY = "api-key";
  static final String SCOPES = "scopes";
  static final String SESSION = "session";
  static final String CSRF_TOKEN = "csrf-token";

  private final SecurityIdentity identity;

  /** With the identity of the request, which the framework looks up anew at each call. */
  public Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * The person.
   *
   * @throws ProblemException if nobody is signed in
   */
  public Person person() {
    @Nullable Person person = identity.getAttribute(PERSON);
    if (person == null) {
      throw ProblemException.of(ProblemType.SIGN_IN_NEEDED, "sign in, or send an API key");
    }
    return person;
  }

  /** Whether anybody is signed in. */
  public boolean known() {
    return identity.getAttribute(PERSON) != null;
  }

  /** The API key that is used; empty in a session. */
  public Optional<UUID> key() {
    return Optional.ofNullable(identity.getAttribute(KEY));
  }

  /** The session that is used; empty with a key. */
  public Optional<UUID> session() {
    return Optional.ofNullable(identity.getAttribute(SESSION));
  }

  /** What unsafe requests of the session have to show; empty with a key. */
  public Optional<String> csrfToken() {
    return Optional.ofNullable(identity.getAttribute(CSRF_TOKEN));
  }

  /** What the key may be used for; everything in a session. */
  public Set<Scope> scopes() {
    @Nullable Set<Scope> scopes = identity.getAttribute(SCOPES);
    return scopes == null ? Set.of(Scope.ALL) : scopes;
  }

  /** Whose data may be seen. */
  public UUID organisation() {
    return person().organisation();
  }
}
