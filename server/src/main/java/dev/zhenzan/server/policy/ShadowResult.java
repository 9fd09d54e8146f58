package dev.zhenzan.server.policy;

import dev.zhenzan.model.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a policy would change, were it in force: what an audit by it finds on the log of the newest
 * one. What reviewers decided stands whatever the policy is, and is not in the verdicts here.
 *
 * @param interactions of the newest audit
 * @param now verdicts as the audit has them, by their codes
 * @param then verdicts by the policy
 * @param reviewsNow works that a person has to look at by the policy in force
 * @param reviewsThen the same by the policy
 * @param stricter verdicts that would become worse
 * @param milder verdicts that would become better
 * @param worksChanged works with a like whose verdict would change
 * @param creatorsChanged creators of those works
 * @param examples a few of each direction, without accounts
 */
public record ShadowResult(
    long interactions,
    Map<String, Long> now,
    Map<String, Long> then,
    int reviewsNow,
    int reviewsThen,
    long stricter,
    long milder,
    int worksChanged,
    int creatorsChanged,
    List<Example> examples) {
  private static final int EXAMPLES = 5;

  /** One interaction whose verdict would change. */
  public record Example(
      String videoId,
      String kind,
      double probability,
      String now,
      String then,
      List<String> reasons) {}

  /** Adds interactions up. Not thread-safe. */
  static final class Sums {
    private final Policy proposed;
    private final Map<Verdict, Long> now = new HashMap<>();
    private final Map<Verdict, Long> then = new HashMap<>();
    private final Set<String> works = new LinkedHashSet<>();
    private final List<Example> stricter = new ArrayList<>();
    private final List<Example> milder = new ArrayList<>();
    private long interactions;
    private long worse;
    private long better;

    Sums(Policy proposed) {
      this.proposed = proposed;
    }

    void add(StoredVerdicts.Judged judged) {
      Verdict before = judged.verdict();
      Verdict after = proposed.decide(judged.probability(), judged.reasons());
      interactions++;
      now.merge(before, 1L, Long::sum);
      then.merge(after, 1L, Long::sum);
      if (before != after) {
        change(judged, before, after);
      }
    }

    private void change(StoredVerdicts.Judged judged, Verdict before, Verdict after) {
      boolean isWorse = after.compareTo(before) > 0;
      worse += isWorse ? 1 : 0;
      better += isWorse ? 0 : 1;
      if (judged.kind().equals("like")) {
        works.add(judged.video());
      }
      List<Example> examples = isWorse ? stricter : milder;
      if (examples.size() < EXAMPLES) {
        examples.add(
            new Example(
                judged.video(),
                judged.kind(),
                judged.probability(),
                before.code(),
                after.code(),
                judged.reasons()));
      }
    }

    Set<String> works() {
      return works;
    }

    ShadowResult result(int creators, int reviewsNow, int reviewsThen) {
      List<Example> examples = new ArrayList<>(stricter);
      examples.addAll(milder);
      return new ShadowResult(
          interactions,
          counts(now),
          counts(then),
          reviewsNow,
          reviewsThen,
          worse,
          better,
          works.size(),
          creators,
          List.copyOf(examples));
    }

    private static Map<String, Long> counts(Map<Verdict, Long> of) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Verdict verdict : Verdict.values()) {
        counts.put(verdict.code(), of.getOrDefault(verdict, 0L));
      }
      return counts;
    }
  }
}
