package dev.zhenzan.verdict;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import java.util.Arrays;

/** Writes the verdicts of a log row by row; what is not written is valid. */
final class Verdicts {
  private final float[] probability;
  private final byte[] verdict;
  private final int[] reasons;
  private final int[] group;

  Verdicts(InteractionTable table) {
    probability = new float[table.size()];
    verdict = new byte[table.size()];
    reasons = new int[table.size()];
    group = new int[table.size()];
    Arrays.fill(group, InteractionTable.ABSENT);
  }

  Verdicts row(int row, double p, Verdict decided, Reason... because) {
    probability[row] = (float) p;
    verdict[row] = (byte) decided.ordinal();
    reasons[row] = Arrays.stream(because).mapToInt(Reason::bit).sum();
    return this;
  }

  Verdicts group(int of, int... rows) {
    for (int row : rows) {
      group[row] = of;
    }
    return this;
  }

  VerdictTable table() {
    return new VerdictTable(probability, verdict, reasons, group);
  }
}
