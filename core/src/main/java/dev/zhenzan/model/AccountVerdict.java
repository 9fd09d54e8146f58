package dev.zhenzan.model;

import java.util.Objects;

/**
 * What is decided on an account.
 *
 * @param account dense int
 * @param interactions its rows in the log
 * @param invalid how many of them are called invalid
 * @param probability that an interaction of it, drawn at random, is invalid, 0 to 1; a row that
 *     stands twice in the log is one interaction
 * @param verdict invalid only where most of what the account does is
 * @param reasons bits of {@link Reason} of its invalid rows
 * @param groups indexes of the lockstep groups it is in, ascending
 */
public record AccountVerdict(
    int account,
    int interactions,
    int invalid,
    double probability,
    Verdict verdict,
    int reasons,
    int[] groups) {

  public AccountVerdict {
    Objects.requireNonNull(verdict, "verdict");
  }
}
