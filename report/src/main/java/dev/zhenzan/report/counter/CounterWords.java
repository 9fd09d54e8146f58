package dev.zhenzan.report.counter;

import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.PeerRatio;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Texts;
import java.time.ZoneOffset;

/** What a sign in a work's counters says, in a sentence or two for people. */
public final class CounterWords {
  /** Counters are told in China's time: nights are nights there. */
  static final LocalClock CLOCK = new LocalClock(ZoneOffset.ofHours(8), true);

  private final Texts texts;

  private CounterWords(Texts texts) {
    this.texts = texts;
  }

  /** The words of a language. */
  public static CounterWords in(Language language) {
    return new CounterWords(Texts.in(language).with("counter"));
  }

  static CounterWords of(Texts texts) {
    return new CounterWords(texts);
  }

  /** What a finding of a work says. */
  public String of(CounterScore score, CounterFinding finding) {
    String sentence =
        texts.get(
            "counter.finding." + finding.reason().code(),
            CLOCK.minute(finding.period().from()),
            CLOCK.minute(finding.period().to()),
            Numbers.count(finding.likes().estimate()),
            Numbers.countBounds(finding.likes()),
            peer(score, finding.reason()));
    return sentence;
  }

  private String peer(CounterScore score, CounterReason reason) {
    return switch (reason) {
      case LIKES_PER_VIEW -> peer(score.peers().likesPerView());
      case COMMENTS_PER_LIKE -> peer(score.peers().commentsPerLike());
      default -> "";
    };
  }

  /** The peers' median, the range of nine in ten of them, and where these come from. */
  String peer(PeerRatio ratio) {
    double factor = Math.exp(1.645 * ratio.spread());
    return texts.get(
        "counter.peer." + ratio.origin().code(),
        Numbers.percent(ratio.median()),
        Numbers.percent(ratio.median() / factor),
        Numbers.percent(Math.min(1, ratio.median() * factor)),
        Numbers.count(ratio.works()));
  }
}
