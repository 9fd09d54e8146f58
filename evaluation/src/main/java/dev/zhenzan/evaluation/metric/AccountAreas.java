package dev.zhenzan.evaluation.metric;

import dev.zhenzan.graph.Csr;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The areas of single accounts, each over the account's own rows: how well works are told apart for
 * one person. Accounts whose rows are all positive or all negative say nothing and are left out.
 *
 * @param area by account; not a number where an account says nothing
 * @param rows by account
 */
public record AccountAreas(double[] area, int[] rows) {
  /**
   * The areas of accounts 0 to {@code accounts - 1}.
   *
   * @param account of each row
   */
  public static AccountAreas of(int[] account, int accounts, double[] scores, BitSet positive) {
    Csr rowsOf = Csr.groupBy(account, accounts);
    double[] area = new double[accounts];
    int[] rows = new int[accounts];
    for (int one = 0; one < accounts; one++) {
      int[] own =
          IntStream.range(rowsOf.start(one), rowsOf.end(one)).map(rowsOf::element).toArray();
      rows[one] = own.length;
      area[one] = area(own, scores, positive);
    }
    return new AccountAreas(area, rows);
  }

  private static double area(int[] rows, double[] scores, BitSet positive) {
    BitSet ownPositive = new BitSet(rows.length);
    for (int i = 0; i < rows.length; i++) {
      ownPositive.set(i, positive.get(rows[i]));
    }
    return RankArea.of(Arrays.stream(rows).mapToDouble(row -> scores[row]).toArray(), ownPositive)
        .value();
  }

  /** How many accounts say something. */
  public int accounts() {
    return (int) Arrays.stream(area).filter(value -> !Double.isNaN(value)).count();
  }

  /** The mean area, an account weighing as many rows as it has; not a number without accounts. */
  public double mean() {
    return mean(account -> 1);
  }

  /** The mean where an account counts as often as its weight says, none negative. */
  public double mean(IntToDoubleFunction weight) {
    double sum = 0;
    double total = 0;
    for (int account = 0; account < area.length; account++) {
      if (!Double.isNaN(area[account])) {
        double rowsOfAccount = rows[account] * weight.applyAsDouble(account);
        sum += rowsOfAccount * area[account];
        total += rowsOfAccount;
      }
    }
    return sum / total;
  }
}
