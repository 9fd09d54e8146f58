package dev.zhenzan.pipeline.diagnosis;

import dev.zhenzan.diagnosis.Chain;
import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.diagnosis.Reasoning;
import dev.zhenzan.diagnosis.Subject;
import dev.zhenzan.diagnosis.Timing;
import dev.zhenzan.diagnosis.figures.Delays;
import dev.zhenzan.diagnosis.figures.Distribution;
import dev.zhenzan.diagnosis.figures.DistributionCount;
import dev.zhenzan.diagnosis.figures.WorkFigures;
import dev.zhenzan.diagnosis.figures.WorkTopics;
import dev.zhenzan.diagnosis.timing.BestTimes;
import dev.zhenzan.diagnosis.timing.HourPriors;
import dev.zhenzan.diagnosis.timing.WorkResiduals;
import dev.zhenzan.diagnosis.topic.TaggedWorks;
import dev.zhenzan.diagnosis.topic.TopicDemand;
import dev.zhenzan.diagnosis.topic.TopicLifts;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.vertical.Rhythm;
import dev.zhenzan.vertical.VerticalPack;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Diagnoses creators of a log. */
public final class Diagnoser {
  private static final long SEED = 1;

  private final DiagnosisLog log;
  private final VerticalPack pack;
  private final Kinship kinship;
  private final Reasoning.Words words;

  /**
   * A diagnoser of a log's creators, by what a vertical's pack knows.
   *
   * @param parents codes of the next wider tags, by the codes of tags that have one
   */
  public Diagnoser(DiagnosisLog log, VerticalPack pack, Map<String, String> parents) {
    this.log = log;
    this.pack = pack;
    this.kinship = new Kinship(log.figures(), log.topics());
    IdDictionary regions = log.rows().table().regions();
    List<String> names = IntStream.range(0, regions.size()).mapToObj(regions::text).toList();
    this.words = new Reasoning.Words(pack, log.topics().codes(), names, parents);
  }

  /** What numbers in a diagnosis stand for. */
  public Reasoning.Words words() {
    return words;
  }

  /**
   * Diagnoses a creator.
   *
   * @param creator dense int in the dictionary of accounts
   */
  public Diagnosis diagnose(int creator) {
    Kinship.Kin kin = kinship.kin(creator);
    Distribution distribution =
        DistributionCount.of(
            new DistributionCount.Log(log.rows(), log.figures(), log.topics()),
            creator,
            kin.creators());
    SampledWorks works = SampledWorks.of(log, creator, kin.creators(), delays(distribution));
    Timing timing = timing(works);
    Diagnosis.Topics topics = topics(works);
    Subject subject = new SubjectCount(log, pack, creator, kin).subject();
    Chain chain = Reasoning.of(subject, distribution, new Reasoning.Outlook(timing, topics), words);
    return new Diagnosis(subject, distribution, timing, topics, chain);
  }

  private static Delays delays(Distribution distribution) {
    Delays own = distribution.own().delays();
    return own.total() > distribution.peers().delays().total()
        ? own
        : distribution.peers().delays();
  }

  private Timing timing(SampledWorks works) {
    if (log.figures().times() == WorkFigures.PublishingTimes.DATES_ONLY) {
      return new Timing.Unknown(Timing.Reason.NO_HOURS);
    }
    if (works.videos().length == 0) {
      return new Timing.Unknown(Timing.Reason.NO_WORKS);
    }
    double[] course = IntStream.range(0, 168).mapToDouble(pack.seasonality()::hourOfWeek).toArray();
    return new Timing.Found(
        BestTimes.of(works.outcomes(), works.relations(), HourPriors.of(course)),
        works.success().outcome(),
        log.window(),
        new Timing.Grounds(works.success().corrections(), log.figures().times(), curve(course)));
  }

  /** An even week is no belief. */
  private Optional<Timing.Curve> curve(double[] course) {
    Rhythm hours = pack.seasonality().hours();
    return Arrays.stream(course).allMatch(factor -> factor == course[0])
        ? Optional.empty()
        : Optional.of(new Timing.Curve(hours.basis(), hours.source()));
  }

  private Diagnosis.Topics topics(SampledWorks works) {
    int[] rows =
        IntStream.range(0, works.videos().length)
            .filter(row -> works.relations().kin().get(works.outcomes().creator()[row]))
            .toArray();
    if (rows.length == 0 || log.topics().size() == 0) {
      return new Diagnosis.Topics(List.of(), List.of());
    }
    WorkResiduals all = WorkResiduals.of(works.outcomes().withoutTraits(), 0);
    WorkTopics topics = log.topics();
    TaggedWorks tagged =
        new TaggedWorks(
            works.outcomes().creators(),
            IntStream.of(rows).map(row -> works.outcomes().creator()[row]).toArray(),
            topics.size(),
            IntStream.of(rows)
                .mapToObj(
                    row ->
                        Arrays.copyOfRange(
                            topics.tags(),
                            topics.starts()[works.videos()[row]],
                            topics.starts()[works.videos()[row] + 1]))
                .toArray(int[][]::new),
            all.of(rows),
            IntStream.of(rows).mapToDouble(row -> demand(works, row)).toArray());
    return new Diagnosis.Topics(TopicLifts.of(tagged, 0, SEED), TopicDemand.of(tagged, 0));
  }

  /** What a work brought soon after publishing, where the log ends before that as if it did not. */
  private static double demand(SampledWorks works, int row) {
    return works.outcomes().outcome()[row] / works.outcomes().gathered()[row];
  }
}
