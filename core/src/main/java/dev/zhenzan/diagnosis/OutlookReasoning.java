package dev.zhenzan.diagnosis;

import dev.zhenzan.diagnosis.Finding.Judgement;
import dev.zhenzan.diagnosis.Measured.Counted;
import dev.zhenzan.diagnosis.Measured.Unit;
import dev.zhenzan.diagnosis.timing.BestTimes;
import dev.zhenzan.diagnosis.topic.TopicDemand;
import dev.zhenzan.diagnosis.topic.TopicLift;
import dev.zhenzan.model.Interval;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.Threshold;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reasons about hours of publishing and topics: what could be done otherwise. */
final class OutlookReasoning {
  private static final int MOST_TOPICS = 3;
  private static final Reference NO_DIFFERENCE = new Reference(1, Basis.MEASURED, "no difference");

  private final Reasoning.Outlook outlook;
  private final Reasoning.Words words;
  private final ChainDraft draft;

  OutlookReasoning(Reasoning.Outlook outlook, Reasoning.Words words, ChainDraft draft) {
    this.outlook = outlook;
    this.words = words;
    this.draft = draft;
  }

  void reason() {
    if (outlook.timing() instanceof Timing.Found found) {
      hours(found.times());
    }
    rising();
    saturated();
  }

  private void hours(BestTimes times) {
    Interval gain = exponential(times.gain().interval());
    Measured measured = new Measured(gain, Unit.FACTOR, times.works(), Counted.WORKS);
    String symptom = draft.symptom(Symptom.Code.HOURS, measured, NO_DIFFERENCE);
    Judgement judgement = times.isConvincing() ? Judgement.SIGNIFICANT : Judgement.NOT_SIGNIFICANT;
    String finding = draft.finding(symptom, measured, judgement, "");
    if (times.isConvincing()) {
      double support = 1 - times.gain().below(0);
      String cause = draft.cause(finding, Cause.Code.WEAK_HOURS, Cause.Strength.POSSIBLE, support);
      draft.recommend(
          cause,
          AdviceCode.PUBLISH_AT,
          Reasoning.gaps(
              "times", new Gap.Hours(times.recommended()),
              "habit", new Gap.Hours(habit(times)),
              "gain", new Gap.Change(gain.estimate() - 1),
              "gain_low", new Gap.Change(gain.low() - 1),
              "gain_high", new Gap.Change(gain.high() - 1),
              "works", new Gap.Quantity(times.works())),
          Optional.of(gain));
    }
  }

  private static List<Integer> habit(BestTimes times) {
    double[] habit = times.habit();
    return IntStream.range(0, habit.length)
        .filter(slot -> habit[slot] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer slot) -> -habit[slot]))
        .limit(MOST_TOPICS)
        .toList();
  }

  static Interval exponential(Interval logarithm) {
    return new Interval(
        Math.exp(logarithm.low()), Math.exp(logarithm.estimate()), Math.exp(logarithm.high()));
  }

  /** Of tags above and below one another the most certain speaks for all. */
  private void rising() {
    Set<String> told = new HashSet<>();
    int recommended = 0;
    for (TopicLift lift : strongestFirst()) {
      String code = code(lift.tag());
      if (told.stream().noneMatch(other -> words.areNested(code, other))) {
        told.add(code);
        String cause = tested(lift);
        if (lift.lift().estimate() > 1 && recommended < MOST_TOPICS) {
          recommended++;
          rising(lift, cause);
        }
      }
    }
  }

  private List<TopicLift> strongestFirst() {
    return outlook.topics().lifts().stream()
        .filter(TopicLift::isSignificant)
        .sorted(
            Comparator.comparingDouble(TopicLift::p)
                .thenComparingDouble(lift -> -Math.abs(Math.log(lift.lift().estimate()))))
        .toList();
  }

  private void rising(TopicLift lift, String cause) {
    draft.recommend(
        cause,
        AdviceCode.TOPIC_RISING,
        Reasoning.gaps(
            "topic", topic(lift.tag()),
            "lift", new Gap.Change(lift.lift().estimate() - 1),
            "lift_low", new Gap.Change(lift.lift().low() - 1),
            "lift_high", new Gap.Change(lift.lift().high() - 1),
            "works", new Gap.Quantity(lift.with())),
        Optional.of(lift.lift()));
  }

  private String tested(TopicLift lift) {
    Measured measured =
        new Measured(lift.lift(), Unit.FACTOR, lift.with() + lift.without(), Counted.WORKS);
    String symptom = draft.symptom(Symptom.Code.TOPICS, measured, NO_DIFFERENCE);
    String finding = draft.finding(symptom, measured, Judgement.SIGNIFICANT, code(lift.tag()));
    Cause.Code of =
        switch (lift.scope()) {
          case OWN -> Cause.Code.TOPIC_CHOICE;
          case VERTICAL -> Cause.Code.TOPIC_OF_OTHERS;
        };
    return draft.cause(finding, of, Cause.Strength.POSSIBLE, 1 - lift.p());
  }

  private void saturated() {
    double factor = words.pack().threshold(Threshold.SATURATED_RATIO).value();
    outlook.topics().demand().stream()
        .filter(topic -> topic.isSaturated(factor))
        .forEach(topic -> saturated(topic, factor));
  }

  private void saturated(TopicDemand topic, double factor) {
    Measured measured = new Measured(topic.ratio(), Unit.FACTOR, topic.works(), Counted.WORKS);
    Figure threshold = words.pack().threshold(Threshold.SATURATED_RATIO);
    Reference reference = new Reference(1 / factor, threshold.basis(), threshold.source());
    String symptom = draft.symptom(Symptom.Code.TOPICS, measured, reference);
    String finding = draft.finding(symptom, measured, Judgement.SIGNIFICANT, code(topic.tag()));
    String cause =
        draft.cause(
            finding,
            Cause.Code.SATURATED_TOPIC,
            Cause.Strength.POSSIBLE,
            ChainDraft.support(topic.ratio(), 1 / factor, ChainDraft.Side.BELOW));
    draft.recommend(
        cause,
        AdviceCode.TOPIC_SATURATED,
        Reasoning.gaps(
            "topic", topic(topic.tag()),
            "supply", new Gap.Share(topic.own()),
            "demand", new Gap.Share(topic.demand()),
            "works", new Gap.Quantity(topic.works())),
        Optional.empty());
  }

  private Gap topic(int tag) {
    return new Gap.Topic(code(tag));
  }

  private String code(int tag) {
    return words.topics().get(tag);
  }
}
