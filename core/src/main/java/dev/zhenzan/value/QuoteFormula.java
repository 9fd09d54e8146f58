package dev.zhenzan.value;

import dev.zhenzan.value.number.Quantiles;

/**
 * The formula's own numbers. A post:
 *
 * <pre>
 * price = R / 1000 x P x E^g x M^h
 * </pre>
 *
 * <p>R valid reach of the next work; P price for a thousand valid views of this creator, by
 * benchmark and deals; E engagement over that of peers, E^g within {@link #ENGAGEMENT_LEAST} and
 * {@link #ENGAGEMENT_MOST}; M multiple for popular works, h 1 where the work's valid likes pass the
 * vertical's bar and 0 elsewhere. A live session:
 *
 * <pre>
 * price = V x A / 1000 x P x C^{@value #CONVERSION_EXPONENT}
 * </pre>
 *
 * <p>V viewers; A authenticity of the creator's audience; C conversion over that of peers, the
 * factor within {@link #CONVERSION_LEAST} and {@link #CONVERSION_MOST}.
 */
public final class QuoteFormula {
  /** Grows with every change that can move a quote. */
  public static final int FORMULA_VERSION = 1;

  /** How strongly engagement counts: an assumption, with as wide a range. */
  public static final Quantiles ENGAGEMENT_EXPONENT = new Quantiles(0.14, 0.3, 0.46);

  /** The least that engagement multiplies a quote by. */
  public static final double ENGAGEMENT_LEAST = 0.7;

  /** The most that engagement multiplies a quote by. */
  public static final double ENGAGEMENT_MOST = 1.4;

  /** Viewers that a creator's rates are shrunk to those of peers by. */
  public static final double RATE_VIEWERS = 200;

  /** How strongly live conversion counts: an assumption. */
  public static final double CONVERSION_EXPONENT = 0.5;

  /** The least that conversion multiplies a live quote by. */
  public static final double CONVERSION_LEAST = 0.5;

  /** The most that conversion multiplies a live quote by. */
  public static final double CONVERSION_MOST = 2;

  /** Live viewers over a work's reach, for creators without a known session: an assumption. */
  public static final Quantiles LIVE_SHARE = new Quantiles(0.03, 0.1, 0.33);

  /** How far a live session's thousand viewers may be priced otherwise than a post's. */
  public static final double LIVE_LEVEL_DEVIATION = 0.5;

  /** The rise in a what-if. */
  public static final double RISE = 0.1;

  private QuoteFormula() {}
}
