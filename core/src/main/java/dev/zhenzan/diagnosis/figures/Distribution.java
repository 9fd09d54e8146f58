package dev.zhenzan.diagnosis.figures;

import java.util.List;

/**
 * When, where, how soon and by whom a creator's works are liked, by trusted interactions, beside
 * the works of others.
 *
 * @param own of the creator
 * @param peers of other creators of the vertical
 * @param soon the creator's likes by how soon after publishing they came: categories of {@link
 *     #SOON}
 * @param viewers of the creator, {@link #NEW} and {@link #RETURNING}: each work's viewers once, or
 *     likers where the log has no views; of more than some hundred thousand accounts a sample
 */
public record Distribution(Side own, Side peers, Tally soon, Tally viewers) {
  /** Category of {@link #viewers}: first seen with this work. */
  public static final int NEW = 0;

  /** Category of {@link #viewers}: seen before with another work of the creator. */
  public static final int RETURNING = 1;

  /** Hours up to which the first categories of {@link #soon} reach; the last one has no end. */
  public static final List<Integer> SOON = List.of(1, 24, 72);
}
