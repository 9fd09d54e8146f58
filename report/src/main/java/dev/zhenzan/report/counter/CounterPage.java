package dev.zhenzan.report.counter;

import dev.zhenzan.model.CounterAuditResult;
import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Texts;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What every section of the page writes from and to.
 *
 * @param html the page so far
 * @param texts the language's
 * @param result what was found
 */
record CounterPage(Html html, Texts texts, CounterAuditResult result) {
  String t(String key, Object... arguments) {
    return texts.get("counter." + key, arguments);
  }

  String video(int video) {
    return result.input().counters().videos().text(video);
  }

  /** Works that are suspect or invalid, the highest probability first. */
  List<CounterScore> called() {
    return result.scores().stream()
        .filter(score -> score.verdict() != Verdict.VALID)
        .sorted(
            Comparator.comparingDouble((CounterScore score) -> -score.probability().estimate())
                .thenComparingLong(score -> -score.likes()))
        .toList();
  }

  /** A work's strongest signs, those of one kind once, in the order of the reasons. */
  List<CounterFinding> strongest(int video) {
    Map<CounterReason, CounterFinding> strongest = new EnumMap<>(CounterReason.class);
    for (CounterFinding finding : result.findings(video)) {
      strongest.merge(finding.reason(), finding, (a, b) -> a.strength() >= b.strength() ? a : b);
    }
    return List.copyOf(strongest.values());
  }
}
