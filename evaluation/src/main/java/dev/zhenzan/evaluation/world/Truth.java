package dev.zhenzan.evaluation.world;

import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.model.InteractionTable;
import java.util.Objects;

/**
 * What is known of a log beforehand.
 *
 * @param interactions by row
 * @param accounts by dense int. An account's label is 1 where more than half of its rows are
 *     invalid. Its family is that of most of its invalid rows, whatever the label; of an account
 *     with none, that of most of its look-alike rows, and otherwise organic
 */
public record Truth(Labels interactions, Labels accounts) {
  public Truth {
    Objects.requireNonNull(interactions, "interactions");
    Objects.requireNonNull(accounts, "accounts");
  }

  /** Derives the accounts' truth from the rows'. */
  static Truth of(InteractionTable table, Family[] families) {
    Labels.Builder rows = new Labels.Builder(table.size());
    int[][] counts = new int[table.accounts().size()][];
    for (int row = 0; row < table.size(); row++) {
      Family family = families[row];
      rows.set(row, family.label(), family.code());
      int account = table.account(row);
      if (counts[account] == null) {
        counts[account] = new int[Family.values().length];
      }
      counts[account][whole(family).ordinal()]++;
    }
    return new Truth(rows.build(), accounts(counts));
  }

  private static Labels accounts(int[][] counts) {
    Labels.Builder labels = new Labels.Builder(counts.length);
    for (int account = 0; account < counts.length; account++) {
      if (counts[account] != null) {
        labels.set(account, label(counts[account]), foremost(counts[account]).code());
      }
    }
    return labels.build();
  }

  /** The attack that a filler belongs to; any other family itself. */
  private static Family whole(Family family) {
    return switch (family) {
      case CAMOUFLAGED_FILLER -> Family.CAMOUFLAGED;
      case SLOW_DRIP_FILLER -> Family.SLOW_DRIP;
      case ROTATING_POOL_FILLER -> Family.ROTATING_POOL;
      case ADAPTIVE_FILLER -> Family.ADAPTIVE;
      default -> family;
    };
  }

  private static int label(int[] counts) {
    int balance = 0;
    for (Family family : Family.values()) {
      balance += counts[family.ordinal()] * (2 * family.label() - 1);
    }
    return balance > 0 ? 1 : 0;
  }

  private static Family foremost(int[] counts) {
    Family foremost = Family.ORGANIC;
    long best = 0;
    for (Family family : Family.values()) {
      int rank = family.label() == 1 ? 2 : family == Family.ORGANIC ? 0 : 1;
      long weight =
          counts[family.ordinal()] == 0 ? 0 : ((long) rank << 32) + counts[family.ordinal()];
      if (weight > best) {
        best = weight;
        foremost = family;
      }
    }
    return foremost;
  }
}
