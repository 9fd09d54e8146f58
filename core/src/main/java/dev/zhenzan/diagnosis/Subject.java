package dev.zhenzan.diagnosis;

import dev.zhenzan.model.AuthenticityScore;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a diagnosis is about, in numbers.
 *
 * @param creator dense int in the dictionary of accounts
 * @param works of the creator: published within the log, or with a trusted interaction in it
 * @param peers other creators
 * @param validity how much of the likes is genuine; empty where the log was not audited
 * @param firstDayLikes trusted likes of each work's first day, of works whose first day lies within
 *     the log
 * @param rates of likes, completion and rhythm
 */
public record Subject(
    int creator,
    int works,
    Peers peers,
    Optional<AuthenticityScore> validity,
    double[] firstDayLikes,
    Rates rates) {

  /**
   * Creators that the creator is held against.
   *
   * @param count how many, without the creator
   * @param of among whom they are
   */
  public record Peers(int count, Beside of) {}

  /** Among whom a creator's peers are. */
  public enum Beside {
    /** Creators of the vertical. */
    VERTICAL,
    /** All creators of the log, as the vertical is not known or too few are of it. */
    LOG;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Rates, beside those of peers.
   *
   * @param likeRate trusted likes per trusted view; empty without views
   * @param completion mean of dwell over duration; empty where these are unknown
   * @param rhythm works published in seven days; empty with fewer than two
   * @param longestGapDays between works
   */
  public record Rates(
      Optional<Compared> likeRate,
      Optional<Compared> completion,
      Optional<Compared> rhythm,
      double longestGapDays) {}

  /**
   * A rate beside a low one of peers.
   *
   * @param own of the creator
   * @param low what a low part of the peers, as the pack has it, stays below
   * @param middle median of the peers
   */
  public record Compared(Measured own, Reference low, double middle) {}
}
