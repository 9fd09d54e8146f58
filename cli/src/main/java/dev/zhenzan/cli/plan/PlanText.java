package dev.zhenzan.cli.plan;

import dev.zhenzan.evaluation.exposure.PlanLift;
import dev.zhenzan.evaluation.exposure.PlanOutcome;
import dev.zhenzan.exposure.lift.LiftEstimate;
import dev.zhenzan.exposure.plan.PlanReport;
import dev.zhenzan.exposure.plan.Stop;
import dev.zhenzan.exposure.plan.WorkReport;
import dev.zhenzan.report.page.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan came to, in a few lines for a person.
 *
 * @param words of a language
 */
record PlanText(PlanWords words) {
  static PlanText in(Language language) {
    return new PlanText(PlanWords.of(language));
  }

  /** The lines, in the order to read them. */
  List<String> lines(PlanOutcome outcome) {
    List<String> lines = new ArrayList<>();
    PlanReport report = outcome.trial().report();
    lines.add(
        words
            .spent()
            .formatted(
                report.spent(),
                outcome.trial().plan().goal().budget(),
                report.explored(),
                report.heldOut()));
    lines.add(
        words
            .reached()
            .formatted(
                report.viewers(), percent(report.viewers(), report.spent()), atRandom(outcome)));
    report.works().stream()
        .filter(work -> !work.stops().isEmpty())
        .map(this::stopped)
        .forEach(lines::add);
    outcome.lift().ifPresent(lift -> addLift(lines, lift));
    return lines;
  }

  private String atRandom(PlanOutcome outcome) {
    double atRandom = outcome.atRandom();
    return Double.isFinite(atRandom) && outcome.trial().report().viewers() > 0
        ? words.atRandom().formatted(atRandom, percent(outcome.trial().report().spent(), atRandom))
        : words.notAtRandom();
  }

  private static double percent(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }

  private String stopped(WorkReport work) {
    int judged = work.stops().stream().mapToInt(Stop::judged).sum();
    int longViews = work.stops().stream().mapToInt(Stop::longViews).sum();
    String who = work.stopped() ? words.everybody() : words.some().formatted(work.stops().size());
    return words
        .stopped()
        .formatted(
            "w" + work.work(), who, longViews, judged, 100 * work.stops().getFirst().leastRate());
  }

  private void addLift(List<String> lines, PlanLift.Measured lift) {
    lines.add(words.liftTitle());
    for (LiftEstimate estimate : lift.report().estimates()) {
      lines.add(
          words
              .lift()
              .formatted(
                  words.outcome(estimate.outcome().code()),
                  100 * estimate.treatment().rate(),
                  100 * estimate.holdout().rate(),
                  100 * estimate.difference().estimate(),
                  100 * estimate.difference().low(),
                  100 * estimate.difference().high(),
                  words.verdict(estimate.verdict())));
    }
  }

  /** Where to look. */
  String files(Path plan, Path assignments) {
    return words.files().formatted(plan, assignments);
  }
}
