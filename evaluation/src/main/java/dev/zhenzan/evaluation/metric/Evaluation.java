package dev.zhenzan.evaluation.metric;

import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.evaluation.world.Truth;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.VerdictTable;
import java.util.List;
import java.util.Objects;

/**
 * Verdicts judged by the truth.
 *
 * @param interactions figures of the rows of the log
 * @param accounts figures of the accounts that have a row
 * @param unmatched rows of files that stand on one side alone; empty where nothing is missing
 */
public record Evaluation(Figures interactions, Figures accounts, List<Unmatched> unmatched) {
  public Evaluation {
    Objects.requireNonNull(interactions, "interactions");
    Objects.requireNonNull(accounts, "accounts");
    unmatched = List.copyOf(unmatched);
  }

  /**
   * Judges verdicts in memory.
   *
   * @param table the log
   * @param truth of the log
   * @param verdicts one for each row of the log
   * @param accounts one for each account that is to be judged
   */
  public static Evaluation of(
      InteractionTable table, Truth truth, VerdictTable verdicts, List<AccountVerdict> accounts) {
    if (table.size() != verdicts.size()) {
      throw new IllegalArgumentException(
          "each row must have a verdict: " + table.size() + " rows, " + verdicts.size());
    }
    return new Evaluation(
        Figures.of(judged(truth.interactions(), verdicts)),
        Figures.of(judged(truth.accounts(), accounts)),
        List.of());
  }

  private static Judged judged(Labels truth, VerdictTable verdicts) {
    float[] probability = new float[verdicts.size()];
    boolean[] called = new boolean[verdicts.size()];
    for (int row = 0; row < probability.length; row++) {
      probability[row] = verdicts.probability(row);
      called[row] = verdicts.verdict(row).invalid();
    }
    return new Judged(probability, called, truth);
  }

  private static Judged judged(Labels truth, List<AccountVerdict> accounts) {
    float[] probability = new float[accounts.size()];
    boolean[] called = new boolean[accounts.size()];
    Labels.Builder labels = new Labels.Builder(accounts.size());
    for (int i = 0; i < probability.length; i++) {
      AccountVerdict account = accounts.get(i);
      probability[i] = (float) account.probability();
      called[i] = account.verdict().invalid();
      labels.set(i, truth.label(account.account()), truth.family(account.account()));
    }
    return new Judged(probability, called, labels.build());
  }

  /** Tables for people, at most 100 columns wide, in English. */
  public String text() {
    return EvaluationText.of(this);
  }

  /** The same as JSON; a figure that is not a number is null. */
  public String json() {
    return EvaluationJson.of(this);
  }
}
