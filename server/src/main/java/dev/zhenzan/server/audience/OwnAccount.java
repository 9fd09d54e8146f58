package dev.zhenzan.server.audience;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Caller;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The account of the audience member who asks: nobody sees another's. */
@Singleton
final class OwnAccount {
  private final Caller caller;

  OwnAccount(Caller caller) {
    this.caller = caller;
  }

  UUID organisation() {
    return caller.organisation();
  }

  UUID person() {
    return caller.person().id();
  }

  String login() {
    return caller.person().login();
  }

  /**
   * The account's id.
   *
   * @throws ProblemException if the person has none
   */
  String id() {
    return caller
        .person()
        .accountId()
        .orElseThrow(
            () ->
                ProblemException.of(
                    ProblemType.FORBIDDEN,
                    "no account belongs to you here; ask the operator to enter its id"));
  }
}
