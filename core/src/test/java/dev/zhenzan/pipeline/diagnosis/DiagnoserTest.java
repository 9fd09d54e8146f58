package dev.zhenzan.pipeline.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.diagnosis.Cause;
import dev.zhenzan.diagnosis.Chain;
import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.diagnosis.Finding;
import dev.zhenzan.diagnosis.Recommendation;
import dev.zhenzan.diagnosis.Subject;
import dev.zhenzan.diagnosis.Symptom;
import dev.zhenzan.diagnosis.Timing;
import dev.zhenzan.diagnosis.figures.Distribution;
import dev.zhenzan.diagnosis.figures.WorkFigures.PublishingTimes;
import dev.zhenzan.diagnosis.timing.BestTimes;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import dev.zhenzan.vertical.AdviceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DiagnoserTest {
  /** A Monday, midnight in China. */
  private static final long START = 1_767_542_400_000_000L;

  private static final long HOUR = 3_600_000_000L;
  private static final int DAYS = 40;

  /** A log of creators with works at any hour, the evenings' liked three times as often. */
  private static final class Log {
    private final InteractionTable.Builder rows = new InteractionTable.Builder();
    private final List<Video> videos = new ArrayList<>();
    private final int style = rows.timeStyle(TimeStyle.EPOCH_MICROS);

    Log(int creators, int works, double evening, long seed) {
      RandomGenerator random = new SplittableRandom(seed);
      for (int creator = 0; creator < creators; creator++) {
        rows.accounts().intern("c" + creator);
      }
      for (int work = 0; work < creators * works; work++) {
        int hour = random.nextInt(24 * (DAYS - 3));
        long published = START + hour * HOUR + 1;
        double mean = 20 * (hour % 24 >= 18 ? evening : 1) * Math.exp(0.3 * random.nextGaussian());
        add(work, work % creators, published, mean, random);
      }
    }

    private void add(int work, int creator, long published, double mean, RandomGenerator random) {
      int video = rows.videos().intern("v" + work);
      videos.add(
          new Video(
              video,
              OptionalInt.of(creator),
              OptionalLong.of(published),
              "",
              List.of(),
              OptionalInt.empty()));
      for (int like = 0; like < mean; like++) {
        int account = rows.accounts().intern("a" + random.nextInt(100_000));
        long delay = (long) (random.nextExponential() * 8 * HOUR);
        rows.addPlain(account, video, InteractionKind.LIKE, published + delay, style);
      }
    }

    Diagnosis diagnose(TrustWeights trust) {
      InteractionTable table = rows.build();
      int works = table.videos().size();
      WorkDescriber.Topics none =
          new WorkDescriber.Topics(
              List.of(), new WorkTags(new int[works + 1], new int[0], new float[0]));
      AuditInput input = new AuditInput(table, AccountTable.none(), VideoTable.of(videos));
      DiagnosisLog log =
          DiagnosisLog.of(
              new DiagnosisLog.Given(input, trust, none, List.of()), Workers.sequential());
      return new Diagnoser(log, SmallPack.general(), Map.of()).diagnose(0);
    }
  }

  @Test
  void eveningsThatWork_areRecommended_withTheirChain() {
    Diagnosis diagnosis = new Log(4, 60, 3, 1).diagnose(TrustWeights.all());
    Chain chain = diagnosis.chain();
    Recommendation publish =
        chain.recommendations().stream()
            .filter(it -> it.advice() == AdviceCode.PUBLISH_AT)
            .findFirst()
            .orElseThrow();
    Cause cause =
        chain.causes().stream()
            .filter(it -> publish.causes().contains(it.id()))
            .findFirst()
            .orElseThrow();
    Finding finding =
        chain.findings().stream()
            .filter(it -> it.id().equals(cause.finding()))
            .findFirst()
            .orElseThrow();

    assertThat(chain.symptoms())
        .anySatisfy(
            symptom -> {
              assertThat(symptom.id()).isEqualTo(finding.symptom());
              assertThat(symptom.code()).isEqualTo(Symptom.Code.HOURS);
            });
    assertThat(finding.judgement()).isEqualTo(Finding.Judgement.SIGNIFICANT);
    // A quarter of the hours is three times as good: twice as good as any at random.
    assertThat(publish.gain().orElseThrow().low()).isGreaterThan(1);
    assertThat(publish.gain().orElseThrow().estimate()).isCloseTo(2, within(0.7));
    Timing.Found timing = (Timing.Found) diagnosis.timing();
    assertThat(timing.times().recommended())
        .allSatisfy(slot -> assertThat(slot % 24).isGreaterThanOrEqualTo(18));
  }

  @Test
  void nothingToSee_isSaidToBeSo() {
    Diagnosis diagnosis = new Log(4, 20, 1, 2).diagnose(TrustWeights.all());

    assertThat(diagnosis.chain().recommendations())
        .extracting(Recommendation::advice)
        .doesNotContain(AdviceCode.PUBLISH_AT, AdviceCode.TOPIC_RISING);
    assertThat(diagnosis.chain().recommendations()).isNotEmpty();
    BestTimes times = ((Timing.Found) diagnosis.timing()).times();
    assertThat(times.highest()).isNotEmpty();
    assertThat(times.recommended()).isEmpty();
  }

  @Test
  void oneWork_sharesNothingButWhatItIs() {
    Diagnosis diagnosis = new Log(1, 1, 1, 5).diagnose(TrustWeights.all());

    assertThat(diagnosis.subject().works()).isEqualTo(1);
    assertThat(diagnosis.chain().findings())
        .noneMatch(finding -> finding.judgement() == Finding.Judgement.SIGNIFICANT);
  }

  @Test
  void rowsThatAreNotTrusted_areNotCounted() {
    Diagnosis all = new Log(2, 10, 1, 3).diagnose(TrustWeights.all());
    Diagnosis half = new Log(2, 10, 1, 3).diagnose(row -> row % 2);

    assertThat(half.distribution().own().likes())
        .isCloseTo(all.distribution().own().likes() / 2, within(12.0));
    Distribution distribution = half.distribution();
    assertThat(distribution.soon().total()).isEqualTo(distribution.own().likes());
  }

  @Test
  void worksThatNobodyLiked_areWorksAllTheSame() {
    Log log = new Log(2, 10, 1, 6);
    log.add(20, 0, START + 100 * HOUR, 0, new SplittableRandom(7));

    Subject subject = log.diagnose(TrustWeights.all()).subject();

    assertThat(subject.works()).isEqualTo(11);
    assertThat(subject.firstDayLikes()).contains(0);
  }

  @Test
  void whatWasTakenOut_isWhatTheLogTells() {
    Timing.Found timing = (Timing.Found) new Log(2, 10, 1, 7).diagnose(TrustWeights.all()).timing();

    assertThat(timing.outcome()).isEqualTo(Timing.Outcome.LIKES);
    assertThat(timing.grounds().corrections()).isEmpty();
    assertThat(timing.grounds().isCorrectedForQuality()).isFalse();
    assertThat(timing.grounds().curve()).isEmpty();
    assertThat(timing.grounds().published()).isEqualTo(PublishingTimes.GIVEN);
  }

  @Test
  void unknownVertical_makesTheWholeLogPeers() {
    Subject subject = new Log(7, 5, 1, 8).diagnose(TrustWeights.all()).subject();

    assertThat(subject.peers()).isEqualTo(new Subject.Peers(6, Subject.Beside.LOG));
  }

  @Test
  void aSecondRun_findsTheSame() {
    Diagnosis first = new Log(3, 20, 2, 4).diagnose(TrustWeights.all());
    Diagnosis second = new Log(3, 20, 2, 4).diagnose(TrustWeights.all());

    assertThat(second.chain()).isEqualTo(first.chain());
  }
}
