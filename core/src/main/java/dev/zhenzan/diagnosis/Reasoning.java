package dev.zhenzan.diagnosis;

import dev.zhenzan.diagnosis.ChainDraft.Side;
import dev.zhenzan.diagnosis.Finding.Judgement;
import dev.zhenzan.diagnosis.Measured.Counted;
import dev.zhenzan.diagnosis.Measured.Unit;
import dev.zhenzan.diagnosis.figures.Distribution;
import dev.zhenzan.diagnosis.figures.Tally;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Surface;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Goes from a creator's numbers to symptoms, findings, causes and recommendations. */
public final class Reasoning {
  private static final int NIGHT_ENDS = 6;

  private final Subject subject;
  private final Distribution distribution;
  private final Words words;
  private final VerticalPack pack;
  private final ChainDraft draft = new ChainDraft();

  private Reasoning(Subject subject, Distribution distribution, Words words) {
    this.subject = subject;
    this.distribution = distribution;
    this.words = words;
    this.pack = words.pack;
  }

  /**
   * What numbers stand for.
   *
   * @param pack of the vertical
   * @param topics codes of the tags
   * @param regions codes of the regions
   * @param parents codes of the next wider tags, by the codes of tags that have one
   */
  public record Words(
      VerticalPack pack, List<String> topics, List<String> regions, Map<String, String> parents) {
    public Words {
      topics = List.copyOf(topics);
      regions = List.copyOf(regions);
      parents = Map.copyOf(parents);
    }

    /** Whether one tag is the other, or stands anywhere above it. */
    boolean areNested(String one, String other) {
      return isWithin(one, other) || isWithin(other, one);
    }

    private boolean isWithin(String inner, String outer) {
      String at = inner;
      for (int step = 0; step <= parents.size() && !at.equals(outer); step++) {
        at = parents.getOrDefault(at, "");
      }
      return at.equals(outer);
    }
  }

  /** Reasons about a creator. */
  public static Chain of(Subject subject, Distribution distribution, Outlook outlook, Words words) {
    Reasoning reasoning = new Reasoning(subject, distribution, words);
    subject.validity().ifPresent(reasoning::validity);
    boolean enough = isEnough(subject, words.pack);
    if (enough) {
      reasoning.earlyLikes();
      reasoning.rates();
      reasoning.audience();
    }
    new OutlookReasoning(outlook, words, reasoning.draft).reason();
    if (enough) {
      reasoning.rhythm();
    }
    reasoning.nothing();
    return reasoning.draft.chain();
  }

  /** Whether a creator has the works that most symptoms need to be looked for. */
  public static boolean isEnough(Subject subject, VerticalPack pack) {
    return subject.works() >= pack.threshold(Threshold.FEWEST_WORKS).value();
  }

  /** What is looked for of creators alone who have enough works. */
  public static Set<Symptom.Code> needingWorks() {
    return Collections.unmodifiableSet(
        EnumSet.complementOf(
            EnumSet.of(Symptom.Code.VALID_SHARE, Symptom.Code.HOURS, Symptom.Code.TOPICS)));
  }

  /**
   * What could be done otherwise.
   *
   * @param timing when works are published
   * @param topics what they are about
   */
  public record Outlook(Timing timing, Diagnosis.Topics topics) {}

  private Reference threshold(Threshold threshold) {
    Figure figure = pack.threshold(threshold);
    return new Reference(figure.value(), figure.basis(), figure.source());
  }

  private static Measured share(Interval share, double denominator, Counted of) {
    return new Measured(share, Unit.SHARE, denominator, of);
  }

  private void validity(AuthenticityScore score) {
    if (score.likes() == 0) {
      return;
    }
    Interval valid = score.authenticity();
    Figure most = pack.threshold(Threshold.INVALID_SHARE);
    Reference reference = new Reference(1 - most.value(), most.basis(), most.source());
    Measured measured = share(valid, score.likes(), Counted.LIKES);
    String cause =
        chain(
            Symptom.Code.VALID_SHARE,
            measured,
            reference,
            new Blame(Cause.Code.INVALID_LIKES, Cause.Strength.MEASURED, Side.BELOW));
    if (!cause.isEmpty()) {
      draft.recommend(
          cause,
          AdviceCode.LIKES_INVALID,
          gaps(
              "share", new Gap.Share(1 - valid.estimate()),
              "share_low", new Gap.Share(1 - valid.high()),
              "share_high", new Gap.Share(1 - valid.low()),
              "likes", new Gap.Quantity(score.likes())),
          Optional.empty());
    }
  }

  /** What is blamed for a number on the wrong side. */
  private record Blame(Cause.Code code, Cause.Strength strength, Side side) {}

  /** Writes what there is to write of a number; the id of its cause, empty where none is needed. */
  private String chain(Symptom.Code code, Measured measured, Reference reference, Blame blame) {
    Interval value = measured.value();
    boolean wrong =
        blame.side == Side.BELOW
            ? value.estimate() < reference.value()
            : value.estimate() > reference.value();
    if (!wrong) {
      return "";
    }
    Judgement judgement = ChainDraft.judged(value, reference.value(), blame.side);
    String symptom = draft.symptom(code, measured, reference);
    String finding = draft.finding(symptom, measured, judgement, "");
    return judgement == Judgement.SIGNIFICANT
        ? draft.cause(
            finding,
            blame.code,
            blame.strength,
            ChainDraft.support(value, reference.value(), blame.side))
        : "";
  }

  private void earlyLikes() {
    double[] likes = subject.firstDayLikes();
    Reference claimed = threshold(Threshold.EARLY_LIKES);
    if (likes.length == 0) {
      return;
    }
    Interval median = median(likes);
    String cause =
        chain(
            Symptom.Code.EARLY_LIKES,
            new Measured(median, Unit.NUMBER, likes.length, Counted.WORKS),
            claimed,
            new Blame(Cause.Code.CONTENT, Cause.Strength.CLAIMED, Side.BELOW));
    if (!cause.isEmpty()) {
      draft.recommend(
          cause,
          AdviceCode.EARLY_LIKES_LOW,
          gaps(
              "likes", new Gap.Quantity(median.estimate()),
              "threshold", new Gap.Quantity(claimed.value()),
              "works", new Gap.Quantity(likes.length)),
          Optional.empty());
    }
  }

  /** The median; its interval by order statistics, of the normal approximation of ranks. */
  static Interval median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double half = 1.959964 * Math.sqrt(n) / 2;
    int low = (int) Math.max(0, Math.floor(n / 2.0 - half - 0.5));
    int high = (int) Math.min(n - 1, Math.ceil(n / 2.0 + half - 0.5));
    double middle = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Interval(sorted[low], middle, sorted[high]);
  }

  private void rates() {
    subject
        .rates()
        .likeRate()
        .ifPresent(rate -> rate(rate, Symptom.Code.LIKE_RATE, AdviceCode.LIKE_RATE_LOW));
    subject
        .rates()
        .completion()
        .ifPresent(rate -> rate(rate, Symptom.Code.COMPLETION, AdviceCode.COMPLETION_LOW));
  }

  private void rate(Subject.Compared rate, Symptom.Code code, AdviceCode advice) {
    String cause =
        chain(
            code,
            rate.own(),
            rate.low(),
            new Blame(Cause.Code.CONTENT, Cause.Strength.POSSIBLE, Side.BELOW));
    if (!cause.isEmpty()) {
      Interval value = rate.own().value();
      draft.recommend(
          cause,
          advice,
          gaps(
              "rate", new Gap.Share(value.estimate()),
              "rate_low", new Gap.Share(value.low()),
              "rate_high", new Gap.Share(value.high()),
              "peers", new Gap.Share(rate.middle()),
              "works", new Gap.Quantity(subject.works())),
          Optional.empty());
    }
  }

  private void audience() {
    returning();
    largest(distribution.own().regions(), Threshold.CONCENTRATED_SHARE)
        .ifPresent(part -> group(part, Symptom.Code.REGION, new Gap.Named(name(part.category))));
    surface();
    night();
  }

  private String name(int region) {
    return region < words.regions.size() ? words.regions.get(region) : "";
  }

  private void returning() {
    Tally viewers = distribution.viewers();
    if (viewers.total() < 1 || subject.works() < 2) {
      return;
    }
    Interval share = viewers.share(Distribution.RETURNING);
    Reference low = threshold(Threshold.RETURNING_SHARE);
    String cause =
        chain(
            Symptom.Code.RETURNING,
            share(share, viewers.total(), Counted.VIEWERS),
            low,
            new Blame(Cause.Code.FEW_REGULARS, Cause.Strength.POSSIBLE, Side.BELOW));
    if (!cause.isEmpty()) {
      draft.recommend(
          cause,
          AdviceCode.RETURNING_LOW,
          shares(share, "peers", new Gap.Share(low.value())),
          Optional.empty());
    }
  }

  /** The largest part of something, where it has at least two. */
  private record Part(int category, Interval share, double of, Reference most) {}

  private Optional<Part> largest(Tally tally, Threshold most) {
    int largest =
        IntStream.range(0, tally.categories())
            .reduce((a, b) -> tally.count(b) > tally.count(a) ? b : a)
            .orElse(0);
    return tally.total() > 0 && tally.categories() > 1
        ? Optional.of(new Part(largest, tally.share(largest), tally.total(), threshold(most)))
        : Optional.empty();
  }

  private void group(Part part, Symptom.Code code, Gap group) {
    String cause =
        chain(
            code,
            share(part.share, part.of, Counted.LIKES),
            part.most,
            new Blame(Cause.Code.ONE_SOURCE, Cause.Strength.POSSIBLE, Side.ABOVE));
    if (!cause.isEmpty()) {
      draft.recommend(
          cause,
          AdviceCode.AUDIENCE_CONCENTRATED,
          shares(part.share, "group", group),
          Optional.empty());
    }
  }

  private void surface() {
    Optional<Part> largest = largest(distribution.own().surfaces(), Threshold.SURFACE_SHARE);
    if (largest.isEmpty() || largest.get().category == Surface.UNKNOWN.ordinal()) {
      return;
    }
    Part part = largest.get();
    String cause =
        chain(
            Symptom.Code.SURFACE,
            share(part.share, part.of, Counted.VIEWS),
            part.most,
            new Blame(Cause.Code.ONE_SOURCE, Cause.Strength.POSSIBLE, Side.ABOVE));
    if (!cause.isEmpty()) {
      Gap name = new Gap.Named(Surface.values()[part.category].code());
      draft.recommend(
          cause,
          AdviceCode.SURFACE_DEPENDENT,
          shares(part.share, "surface", name),
          Optional.empty());
    }
  }

  private void night() {
    Tally hours = distribution.own().hours();
    if (hours.total() <= 0) {
      return;
    }
    Interval share = hours.share(slot -> slot % 24 < NIGHT_ENDS);
    String cause =
        chain(
            Symptom.Code.NIGHT,
            share(share, hours.total(), Counted.LIKES),
            threshold(Threshold.NIGHT_SHARE),
            new Blame(Cause.Code.NIGHT_AUDIENCE, Cause.Strength.POSSIBLE, Side.ABOVE));
    if (!cause.isEmpty()) {
      draft.recommend(
          cause,
          AdviceCode.NIGHT_GROWTH,
          shares(share, "likes", new Gap.Quantity(hours.total())),
          Optional.empty());
    }
  }

  private void rhythm() {
    subject
        .rates()
        .rhythm()
        .ifPresent(
            rate -> {
              String cause =
                  chain(
                      Symptom.Code.RHYTHM,
                      rate.own(),
                      rate.low(),
                      new Blame(
                          Cause.Code.IRREGULAR_PUBLISHING, Cause.Strength.POSSIBLE, Side.BELOW));
              if (!cause.isEmpty()) {
                draft.recommend(
                    cause,
                    AdviceCode.PUBLISH_RHYTHM,
                    gaps(
                        "per_week", new Gap.Quantity(rate.own().value().estimate()),
                        "longest_gap", new Gap.Quantity(subject.rates().longestGapDays()),
                        "peers", new Gap.Quantity(rate.middle()),
                        "works", new Gap.Quantity(subject.works())),
                    Optional.empty());
              }
            });
  }

  private void nothing() {
    if (!draft.recommends()) {
      draft.recommend(
          "",
          AdviceCode.NOTHING_SIGNIFICANT,
          gaps(
              "works", new Gap.Quantity(subject.works()),
              "likes", new Gap.Quantity(distribution.own().likes())),
          Optional.empty());
    }
  }

  private static Map<String, Gap> shares(Interval share, String name, Gap gap) {
    return gaps(
        "share",
        new Gap.Share(share.estimate()),
        "share_low",
        new Gap.Share(share.low()),
        "share_high",
        new Gap.Share(share.high()),
        name,
        gap);
  }

  /** Names and gaps in turn. */
  static Map<String, Gap> gaps(Object... namesAndGaps) {
    return IntStream.range(0, namesAndGaps.length / 2)
        .boxed()
        .collect(
            Collectors.toMap(
                i -> (String) namesAndGaps[2 * i], i -> (Gap) namesAndGaps[2 * i + 1]));
  }
}
