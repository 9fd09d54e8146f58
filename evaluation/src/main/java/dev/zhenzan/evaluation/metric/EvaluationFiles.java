package dev.zhenzan.evaluation.metric;

import dev.zhenzan.evaluation.compare.Comparison;
import dev.zhenzan.evaluation.truth.TruthFiles;
import dev.zhenzan.files.source.UnusableFileException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Judges the files of an audit by files of truth. */
public final class EvaluationFiles {
  private static final List<String> INTERACTION_TRUTH =
      List.of("account_id", "video_id", "kind", "time", "label", "family");
  private static final List<String> INTERACTION_VERDICTS =
      List.of("account_id", "video_id", "kind", "time", "probability", "verdict");
  private static final List<String> ACCOUNT_TRUTH = List.of("account_id", "label", "family");
  private static final List<String> ACCOUNT_VERDICTS =
      List.of("account_id", "probability", "verdict");

  private static final String VERDICTS = "interaction_verdicts.csv";
  private static final String PARQUET = "interaction_verdicts.parquet";

  private EvaluationFiles() {}

  /**
   * Joins interactions by account, video, kind and time (of rows that agree in these, the first
   * with the first), accounts by account, and judges what stands on both sides.
   *
   * @param truthFolder with {@code truth_interactions.csv} and {@code truth_accounts.csv}
   * @param verdictsFolder with {@code interaction_verdicts.csv} and {@code account_verdicts.csv}
   * @throws UnusableFileException if a file is missing or wrong, or no interaction stands on both
   *     sides
   */
  public static Evaluation evaluate(Path truthFolder, Path verdictsFolder) {
    return join(truthFolder, verdictsFolder).evaluation();
  }

  /**
   * The same, and besides how the verdicts stand beside published searches on the same log, which
   * see its accounts, videos and times as the files of truth tell them.
   *
   * @throws UnusableFileException as {@link #evaluate}, and if no row of truth can be read as an
   *     interaction
   */
  public static ComparedEvaluation compare(Path truthFolder, Path verdictsFolder) {
    Joined joined = join(truthFolder, verdictsFolder);
    PeerJoin peers = PeerJoin.read(joined.ofInteractions().truth().file());
    return new ComparedEvaluation(
        joined.evaluation(),
        Comparison.of(
            peers.ofInteractions(joined.interactions()),
            peers.ofAccounts(joined.accounts()),
            peers.unread()));
  }

  /** Both joins, with the files that they are of. */
  private record Joined(
      TruthJoin interactions,
      TruthJoin.Sides ofInteractions,
      TruthJoin accounts,
      TruthJoin.Sides ofAccounts) {
    Evaluation evaluation() {
      List<Unmatched> unmatched = new ArrayList<>(interactions.unmatched(ofInteractions));
      unmatched.addAll(accounts.unmatched(ofAccounts));
      return new Evaluation(
          Figures.of(interactions.judged()), Figures.of(accounts.judged()), unmatched);
    }
  }

  private static Joined join(Path truthFolder, Path verdictsFolder) {
    checkFormat(verdictsFolder);
    TruthJoin.Sides ofInteractions =
        new TruthJoin.Sides(
            new TruthJoin.Side(truthFolder.resolve(TruthFiles.INTERACTIONS), INTERACTION_TRUTH),
            new TruthJoin.Side(verdictsFolder.resolve(VERDICTS), INTERACTION_VERDICTS));
    TruthJoin.Sides ofAccounts =
        new TruthJoin.Sides(
            new TruthJoin.Side(truthFolder.resolve(TruthFiles.ACCOUNTS), ACCOUNT_TRUTH),
            new TruthJoin.Side(verdictsFolder.resolve("account_verdicts.csv"), ACCOUNT_VERDICTS));
    TruthJoin interactions = interactions(ofInteractions);
    if (interactions.matched().length == 0) {
      throw strangers(ofInteractions);
    }
    TruthJoin accounts = TruthJoin.of(ofAccounts, JoinKey::ofAccount);
    return new Joined(interactions, ofInteractions, accounts, ofAccounts);
  }

  private static void checkFormat(Path verdictsFolder) {
    Path parquet = verdictsFolder.resolve(PARQUET);
    if (Files.exists(parquet) && !Files.exists(verdictsFolder.resolve(VERDICTS))) {
      throw new UnusableFileException(
          parquet, "only CSV can be evaluated; run the audit with --verdicts csv");
    }
  }

  private static UnusableFileException strangers(TruthJoin.Sides sides) {
    return new UnusableFileException(
        sides.verdicts().file(),
        "has none of the interactions of "
            + sides.truth().file()
            + "; give a truth and verdicts that belong to one log");
  }

  private static TruthJoin interactions(TruthJoin.Sides sides) {
    TruthJoin asWritten = TruthJoin.of(sides, JoinKey::ofInteraction);
    return asWritten.unmatched(sides).isEmpty()
        ? asWritten
        : TruthJoin.of(sides, JoinKey::ofInteractionByInstant);
  }
}
