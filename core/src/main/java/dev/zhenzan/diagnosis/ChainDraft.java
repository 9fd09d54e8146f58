package dev.zhenzan.diagnosis;

import dev.zhenzan.diagnosis.timing.NormalMixture;
import dev.zhenzan.model.Interval;
import dev.zhenzan.vertical.AdviceCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chain that is being written: it gives out ids. Not thread-safe. */
final class ChainDraft {
  private final List<Symptom> symptoms = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Cause> causes = new ArrayList<>();
  private final List<Recommendation> recommendations = new ArrayList<>();

  /** On which side of a reference a number falls short. */
  enum Side {
    /** Too low. */
    BELOW,
    /** Too high. */
    ABOVE
  }

  /** Writes a symptom; answers its id. */
  String symptom(Symptom.Code code, Measured measured, Reference reference) {
    String id = "S" + (symptoms.size() + 1);
    symptoms.add(new Symptom(id, code, measured, reference));
    return id;
  }

  /** Writes a finding; answers its id. */
  String finding(String symptom, Measured measured, Finding.Judgement judgement, String subject) {
    String id = "F" + (findings.size() + 1);
    findings.add(new Finding(id, symptom, measured, judgement, subject));
    return id;
  }

  /** Writes a cause; answers its id. */
  String cause(String finding, Cause.Code code, Cause.Strength strength, double support) {
    String id = "C" + (causes.size() + 1);
    causes.add(new Cause(id, finding, code, strength, support));
    return id;
  }

  /** Writes a recommendation that follows from a cause. */
  void recommend(String cause, AdviceCode advice, Map<String, Gap> gaps, Optional<Interval> gain) {
    recommendations.add(
        new Recommendation(
            "R" + (recommendations.size() + 1),
            cause.isEmpty() ? List.of() : List.of(cause),
            advice,
            gaps,
            gain));
  }

  /** Whether something is recommended. */
  boolean recommends() {
    return !recommendations.isEmpty();
  }

  /** What a test of a number against a reference comes to. */
  static Finding.Judgement judged(Interval value, double reference, Side side) {
    boolean wrong =
        switch (side) {
          case BELOW -> value.high() < reference;
          case ABOVE -> value.low() > reference;
        };
    return wrong ? Finding.Judgement.SIGNIFICANT : Finding.Judgement.NOT_SIGNIFICANT;
  }

  /** The probability that a number lies on the wrong side, its interval taken for a normal one. */
  static double support(Interval value, double reference, Side side) {
    double deviation = Math.max(1e-12, (value.high() - value.low()) / 3.919928);
    double below = NormalMixture.cumulative((reference - value.estimate()) / deviation);
    return switch (side) {
      case BELOW -> below;
      case ABOVE -> 1 - below;
    };
  }

  /** The chain, the best supported causes first, measured ones before others. */
  Chain chain() {
    Comparator<Cause> best =
        Comparator.comparing(Cause::strength)
            .thenComparing(Comparator.comparingDouble(Cause::support).reversed());
    List<Cause> ranked = causes.stream().sorted(best).toList();
    Map<String, Integer> ranks = new LinkedHashMap<>();
    ranked.forEach(cause -> ranks.put(cause.id(), ranks.size()));
    List<Recommendation> ordered =
        recommendations.stream()
            .sorted(
                Comparator.comparingInt(
                    r -> r.causes().stream().mapToInt(ranks::get).min().orElse(ranks.size())))
            .toList();
    return new Chain(symptoms, findings, ranked, ordered);
  }
}
