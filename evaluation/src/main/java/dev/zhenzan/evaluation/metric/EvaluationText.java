package dev.zhenzan.evaluation.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An evaluation in tables for people. */
final class EvaluationText {
  private final StringBuilder text = new StringBuilder();

  private EvaluationText() {}

  static String of(Evaluation evaluation) {
    EvaluationText tables = new EvaluationText();
    tables.section("Interactions", evaluation.interactions());
    tables.line("");
    tables.section("Accounts", evaluation.accounts());
    evaluation.unmatched().forEach(tables::unmatched);
    return tables.text.toString();
  }

  private void section(String title, Figures figures) {
    Share invalid = new Share(figures.invalid(), figures.rows());
    line(
        "%s: %s judged, %s of them invalid (%s)"
            .formatted(title, count(figures.rows()), count(figures.invalid()), share(invalid)));
    line("  AUC " + number(figures.auc()));
    line(
        "  invalid verdicts: precision %s, recall %s, F1 %s, false positives %s"
            .formatted(
                number(figures.precision().value()),
                number(figures.recall().value()),
                number(figures.f1()),
                share(figures.falsePositives())));
    operatingPoint(figures);
    line(
        "  expected calibration error: %s in bins of equal width, %s of equal mass"
            .formatted(
                number(figures.equalWidth().expectedError()),
                number(figures.equalMass().expectedError())));
    invalidFamilies(figures.families());
    validFamilies(figures.families());
    reliability(figures.equalWidth());
  }

  private void operatingPoint(Figures figures) {
    Figures.OperatingPoint point = figures.operatingPoint();
    line(
        "  at 0.1 %% false positives: recall %s, by probability above %s (%s of %s valid)"
            .formatted(
                number(figures.recallAtOperatingPoint().value()),
                number(point.above()),
                count(point.falsePositives().part()),
                count(point.falsePositives().whole())));
  }

  private void invalidFamilies(List<FamilyFigures> families) {
    row("invalid family", "number", "AUC", "recall at 0.1 %", "recall");
    families.stream()
        .filter(family -> family.invalid() > 0)
        .sorted(Comparator.comparing(FamilyFigures::family))
        .forEach(
            family ->
                row(
                    family.family(),
                    count(family.invalid()),
                    number(family.auc()),
                    number(family.recallAtOperatingPoint().value()),
                    number(family.recall().value())));
  }

  private void validFamilies(List<FamilyFigures> families) {
    row("valid family", "number", "called invalid", "share", "");
    families.stream()
        .filter(family -> family.valid() > 0)
        .sorted(Comparator.comparing(FamilyFigures::family))
        .forEach(
            family ->
                row(
                    family.family(),
                    count(family.valid()),
                    count(family.falsePositives().part()),
                    share(family.falsePositives()),
                    ""));
  }

  private void reliability(Reliability reliability) {
    row("probability", "number", "mean", "invalid in fact", "");
    for (Reliability.Bin bin : reliability.bins()) {
      row(
          String.format(Locale.ROOT, "%.3f to %.3f", bin.low(), bin.high()),
          count(bin.invalid().whole()),
          number(bin.meanProbability()),
          number(bin.invalid().value()),
          "");
    }
  }

  private void unmatched(Unmatched unmatched) {
    line("");
    line(
        "%s: %s rows have no counterpart and are left out, the first in line %s"
            .formatted(
                unmatched.file(),
                count(unmatched.rows()),
                unmatched.firstLines().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "))));
  }

  private void row(String name, String... cells) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-24s", name));
    for (String cell : cells) {
      row.append(String.format(Locale.ROOT, "%17s", cell));
    }
    text.append(row.toString().stripTrailing()).append('\n');
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String share(Share share) {
    return share.whole() == 0 ? "-" : String.format(Locale.ROOT, "%.3f %%", 100 * share.value());
  }
}
