package dev.zhenzan.server.job;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may start a job. */
public final class Starters {
  private Starters() {}

  /**
   * Lets those pass who have one of some roles.
   *
   * @throws ProblemException for others
   */
  public static void only(Person person, Role... roles) {
    if (Arrays.stream(roles).noneMatch(person::is)) {
      String words = Arrays.stream(roles).map(Role::word).collect(Collectors.joining(" or "));
      throw ProblemException.of(
          ProblemType.FORBIDDEN, "this job is started by a person with the role " + words);
    }
  }

  /**
   * Whether a person may have a creator's work done: the operator of all, creators of their own.
   */
  public static boolean mayFor(Person person, String creator) {
    return person.is(Role.OPERATOR)
        || (person.is(Role.CREATOR) && owns(person.creatorIds(), creator));
  }

  private static boolean owns(Set<String> own, String creator) {
    return own.contains(creator);
  }
}
