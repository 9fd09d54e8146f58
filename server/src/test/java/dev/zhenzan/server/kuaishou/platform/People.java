package dev.zhenzan.server.kuaishou.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of a platform, their works, and every code and token that stands for them. */
final class People {
  /** As seen at the platform. */
  static final Duration ACCESS = Duration.ofDays(2);

  static final Duration REFRESH = Duration.ofDays(180);

  private final Clock clock;
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, Ticket> codes = new HashMap<>();
  private final Map<String, Ticket> access = new HashMap<>();
  private final Map<String, Ticket> refresh = new HashMap<>();
  private int issued;

  People(Clock clock) {
    this.clock = clock;
  }

  /** A work as the platform holds it. */
  record Work(String id, String caption, Instant at, long[] counts, boolean pending) {}

  /** What stands for a person, and until when. */
  record Ticket(String openId, Set<String> scopes, Instant until) {}

  /** A pair of tokens as they are answered. */
  record Pair(String access, String refresh, Instant refreshUntil, Ticket ticket) {}

  private static final class Person {
    private final String name;
    private final List<Work> works = new ArrayList<>();
    private boolean revoked;

    Person(String name) {
      this.name = name;
    }
  }

  /** Why a ticket is not taken. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    final PlatformCode code;

    Refusal(PlatformCode code) {
      this.code = code;
    }
  }

  synchronized void add(String openId, String name) {
    people.put(openId, new Person(name));
  }

  synchronized void publish(String openId, Work work) {
    Person person = person(openId);
    person.works.removeIf(each -> each.id().equals(work.id()));
    person.works.addFirst(work);
  }

  synchronized void delete(String openId, String id) {
    person(openId).works.removeIf(each -> each.id().equals(id));
  }

  synchronized void revoke(String openId) {
    person(openId).revoked = true;
  }

  synchronized String name(String openId) {
    return person(openId).name;
  }

  synchronized List<Work> works(String openId) {
    return List.copyOf(person(openId).works);
  }

  /** A code, good for ten minutes. */
  synchronized String authorise(String openId, Set<String> scopes) {
    person(openId).revoked = false;
    String code = next("code");
    codes.put(code, new Ticket(openId, scopes, clock.instant().plus(Duration.ofMinutes(10))));
    return code;
  }

  synchronized Pair exchange(@Nullable String code) {
    Ticket ticket = taken(codes.remove(code), PlatformCode.BAD_CODE, PlatformCode.BAD_CODE);
    return issue(ticket, clock.instant().plus(REFRESH));
  }

  /** The old refresh token dies whatever happens next; the new one inherits its expiry. */
  synchronized Pair renew(@Nullable String token) {
    Ticket ticket =
        taken(
            refresh.remove(token), PlatformCode.ACCESS_DENIED, PlatformCode.REFRESH_TOKEN_EXPIRED);
    return issue(ticket, ticket.until());
  }

  /** Whom an access token stands for. */
  synchronized Ticket whose(@Nullable String token) {
    return taken(access.get(token), PlatformCode.ACCESS_DENIED, PlatformCode.TOKEN_EXPIRED);
  }

  /** Every token and code that was ever given out. */
  synchronized int issued() {
    return issued;
  }

  private Ticket taken(@Nullable Ticket ticket, PlatformCode unknown, PlatformCode expired) {
    Ticket known = Optional.ofNullable(ticket).orElseThrow(() -> new Refusal(unknown));
    if (person(known.openId()).revoked) {
      throw new Refusal(PlatformCode.REVOKED);
    }
    if (clock.instant().isAfter(known.until())) {
      throw new Refusal(expired);
    }
    return known;
  }

  private Pair issue(Ticket of, Instant refreshUntil) {
    Pair pair = new Pair(next("access"), next("refresh"), refreshUntil, of);
    Instant until = clock.instant().plus(ACCESS);
    access.values().removeIf(each -> each.openId().equals(of.openId()));
    access.put(pair.access(), new Ticket(of.openId(), of.scopes(), until));
    refresh.put(pair.refresh(), new Ticket(of.openId(), of.scopes(), refreshUntil));
    return pair;
  }

  /** Every one holds a word that a search of a database or a log finds. */
  private String next(String kind) {
    return OpenPlatform.PLANTED + "-" + kind + "-" + ++issued;
  }

  private Person person(String openId) {
    return Optional.ofNullable(people.get(openId))
        .orElseThrow(() -> new IllegalArgumentException("nobody has the open_id " + openId));
  }
}
