package dev.zhenzan.model;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What an accounts file says of an account.
 *
 * @param id dense int in the dictionary of accounts
 * @param registeredAt micros
 * @param followers accounts that follow it
 * @param followings accounts that it follows
 * @param works videos it has published
 */
public record Account(
    int id,
    OptionalLong registeredAt,
    OptionalInt followers,
    OptionalInt followings,
    OptionalInt works) {

  public Account {
    Objects.requireNonNull(registeredAt, "registeredAt");
    Objects.requireNonNull(followers, "followers");
    Objects.requireNonNull(followings, "followings");
    Objects.requireNonNull(works, "works");
  }
}
