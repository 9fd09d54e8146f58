package dev.zhenzan.value;

import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.vertical.Basis;
import java.util.Locale;
import java.util.Objects;

/**
 * A number that a quote rests on.
 *
 * @param code what it is
 * @param value with its 80 % interval, in the code's unit
 * @param basis how it is founded
 * @param source where it comes from
 */
public record QuoteInput(Code code, Quantiles value, Basis basis, Source source) {
  public QuoteInput {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(source, "source");
  }

  /** What units inputs have. */
  public enum Unit {
    ACCOUNTS,
    SHARE,
    CNY,
    FACTOR
  }

  /** What inputs there are. */
  public enum Code {
    /** Share of valid ones among what the log counts. */
    AUTHENTICITY(Unit.SHARE),
    /** Middle of what works reach, valid. */
    TYPICAL_REACH(Unit.ACCOUNTS),
    /** Valid reach of the next work. */
    NEXT_REACH(Unit.ACCOUNTS),
    /** Middle of the valid likes of works. */
    VALID_LIKES(Unit.ACCOUNTS),
    /** Valid likes per valid viewer. */
    LIKE_RATE(Unit.SHARE),
    /** Change of the level of reach in 30 days. */
    MONTHLY_GROWTH(Unit.SHARE),
    /** CNY for a thousand valid views. */
    PRICE_PER_THOUSAND(Unit.CNY),
    /** What engagement multiplies by. */
    ENGAGEMENT_FACTOR(Unit.FACTOR),
    /** Chance that the next work is popular. */
    POPULAR_CHANCE(Unit.SHARE),
    /** What a popular work multiplies by. */
    POPULAR_MULTIPLE(Unit.FACTOR),
    /** Viewers of the next live session. */
    LIVE_VIEWERS(Unit.ACCOUNTS),
    /** Orders per viewer of the next live session. */
    LIVE_CONVERSION(Unit.SHARE),
    /** What conversion multiplies by. */
    CONVERSION_FACTOR(Unit.FACTOR),
    /** Percent more conversion for each percent more popularity. */
    LIVE_ELASTICITY(Unit.FACTOR);

    private final Unit unit;

    Code(Unit unit) {
      this.unit = unit;
    }

    public Unit unit() {
      return unit;
    }

    /** Stable, in files: the name in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Kinds of sources. */
  public enum Origin {
    /** The log that was read. */
    LOG,
    /** Deals that were given. */
    DEALS,
    /** Live sessions that were given. */
    SESSIONS,
    /** The vertical pack. */
    VERTICAL,
    /** The formula itself. */
    FORMULA;

    /** Stable, in files: the name in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where a number comes from.
   *
   * @param origin what kind of source
   * @param count works, deals, sessions or peers that it rests on; 0 where none
   * @param ownShare how much of what is known of it comes from the data given, 0 to 1
   * @param detail the pack's sentence; empty of the other origins
   */
  public record Source(Origin origin, int count, double ownShare, String detail) {
    public Source {
      Objects.requireNonNull(origin, "origin");
      Objects.requireNonNull(detail, "detail");
    }

    /** The log, by so many works. */
    static Source works(int works) {
      return new Source(Origin.LOG, works, 1, "");
    }

    /** An assumption of the formula. */
    static Source formula() {
      return new Source(Origin.FORMULA, 0, 0, "");
    }

    /** A sentence of the pack. */
    static Source vertical(String detail) {
      return new Source(detail.isEmpty() ? Origin.FORMULA : Origin.VERTICAL, 0, 0, detail);
    }
  }
}
