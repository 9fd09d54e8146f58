package dev.zhenzan.cli.world;

import dev.zhenzan.evaluation.metric.Evaluation;
import dev.zhenzan.evaluation.metric.FamilyFigures;
import dev.zhenzan.evaluation.metric.Figures;
import dev.zhenzan.evaluation.metric.Share;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How verdicts stand against the truth, in a few lines for a person.
 *
 * @param evaluation of the verdicts
 */
record AgainstTruth(Evaluation evaluation) {
  /** The lines, in the order to read them. */
  List<String> lines() {
    Figures figures = evaluation.interactions();
    return List.of(
        "Found         %s of planted interactions are called invalid, AUC %.3f"
            .formatted(percent(figures.recall()), figures.auc()),
        "By family     " + families(figures.families()),
        "Wronged       %s of genuine interactions are called invalid"
            .formatted(percent(figures.falsePositives())));
  }

  private static String families(List<FamilyFigures> families) {
    return families.stream()
        .filter(family -> family.invalid() > 0)
        .sorted(Comparator.comparingDouble((FamilyFigures f) -> f.recall().value()).reversed())
        .map(family -> family.family() + " " + percent(family.recall()))
        .collect(Collectors.joining(", "));
  }

  private static String percent(Share share) {
    return "%.1f %%".formatted(100 * share.value());
  }
}
