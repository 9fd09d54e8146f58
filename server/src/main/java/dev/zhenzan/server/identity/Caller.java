package dev.zhenzan.server.identity;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks. It answers for the request that is under way on the calling thread. */
@Singleton
public final class Caller {
  static final String PERSON = "person";

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

  /** Whose data may be seen. */
  public UUID organisation() {
    return person().organisation();
  }
}
