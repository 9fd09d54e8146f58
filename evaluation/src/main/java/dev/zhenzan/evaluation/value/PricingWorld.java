package dev.zhenzan.evaluation.value;

import java.util.Objects;

/**
 * How prices come about in a simulated market.
 *
 * @param name for people
 * @param claims whether the vertical's claims are right
 * @param follows what a price follows
 * @param size how far creators of the market reach
 */
record PricingWorld(String name, Claims claims, Follows follows, Size size) {
  PricingWorld {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(claims, "claims");
    Objects.requireNonNull(follows, "follows");
    Objects.requireNonNull(size, "size");
  }

  /** Whether claims are right. */
  enum Claims {
    /** Level, spread and multiple are drawn from what is claimed. */
    RIGHT,
    /**
     * Prices are two and a half times as high as claimed, a popular work counts once and a half.
     */
    OFF
  }

  /** What a price follows. */
  enum Follows {
    /** The reach of the very work. */
    NEXT_REACH,
    /** What the creator usually reaches. */
    USUAL_REACH
  }

  /** How far creators reach. */
  enum Size {
    /** No work is popular. */
    SMALL,
    /** For many creators one work in several is popular. */
    LARGE
  }
}
