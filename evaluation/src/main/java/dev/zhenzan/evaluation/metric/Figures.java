package dev.zhenzan.evaluation.metric;

import dev.zhenzan.evaluation.world.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of interactions or of accounts; see the package's article.
 *
 * @param rows how many were judged
 * @param auc of all invalid rows against all valid ones; not a number where either is missing
 * @param precision of the invalid verdicts
 * @param recall of the invalid verdicts
 * @param falsePositives share of valid rows that are called invalid
 * @param operatingPoint where the recall at one in a thousand is taken
 * @param recallAtOperatingPoint share of all invalid rows above it
 * @param equalWidth calibration in bins of equal width
 * @param equalMass calibration in bins of equal mass
 * @param families in the order of first sight
 */
public record Figures(
    long rows,
    double auc,
    Share precision,
    Share recall,
    Share falsePositives,
    OperatingPoint operatingPoint,
    Share recallAtOperatingPoint,
    Reliability equalWidth,
    Reliability equalMass,
    List<FamilyFigures> families) {

  public Figures {
    families = List.copyOf(families);
  }

  /**
   * A threshold.
   *
   * @param above a row is called if its probability is above this
   * @param falsePositives valid rows that are
   */
  public record OperatingPoint(double above, Share falsePositives) {}

  /** Judges. */
  public static Figures of(Judged judged) {
    ValidRanks ranks = ValidRanks.of(judged);
    Tally[] byFamily = tallies(judged, ranks);
    Tally all = new Tally(ranks);
    List<FamilyFigures> families = new ArrayList<>();
    for (int family = 0; family < byFamily.length; family++) {
      if (byFamily[family].rows() > 0) {
        all.add(byFamily[family]);
        families.add(figures(judged.truth().families().get(family), byFamily[family]));
      }
    }
    return new Figures(
        all.rows(),
        all.auc(),
        all.precision(),
        all.recall(),
        all.falsePositives(),
        operatingPoint(ranks),
        all.recallAtOperatingPoint(),
        Reliability.equalWidth(judged),
        Reliability.equalMass(judged),
        families);
  }

  private static Tally[] tallies(Judged judged, ValidRanks ranks) {
    Labels truth = judged.truth();
    Tally[] byFamily = new Tally[truth.families().size()];
    for (int family = 0; family < byFamily.length; family++) {
      byFamily[family] = new Tally(ranks);
    }
    for (int i = 0; i < judged.size(); i++) {
      Tally tally = byFamily[truth.familyIndex(i)];
      if (judged.invalid(i)) {
        tally.addInvalid(judged.probability()[i], judged.calledInvalid()[i]);
      } else {
        tally.addValid(judged.calledInvalid()[i]);
      }
    }
    return byFamily;
  }

  private static FamilyFigures figures(String family, Tally tally) {
    return new FamilyFigures(
        family,
        tally.auc(),
        tally.recallAtOperatingPoint(),
        tally.recall(),
        tally.falsePositives());
  }

  private static OperatingPoint operatingPoint(ValidRanks ranks) {
    float above = ranks.operatingPoint();
    return new OperatingPoint(above, new Share(ranks.countAbove(above), ranks.size()));
  }

  /** Harmonic mean of precision and recall; not a number where there is nothing to call. */
  public double f1() {
    long wrong = precision.whole() - precision.part() + recall.whole() - recall.part();
    return 2.0 * recall.part() / (2.0 * recall.part() + wrong);
  }

  /** Rows that are invalid. */
  public long invalid() {
    return recall.whole();
  }

  /** The figures of one family. */
  public Optional<FamilyFigures> family(String code) {
    return families.stream().filter(family -> family.family().equals(code)).findFirst();
  }
}
