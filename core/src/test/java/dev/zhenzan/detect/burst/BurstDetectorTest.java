package dev.zhenzan.detect.burst;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.SmallLog;
import dev.zhenzan.detect.Detection;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BurstDetectorTest {
  private static final int ACCOUNTS = 800;
  private static final int VIDEOS = 120;

  private static Detection detect(OrganicLog organic) {
    return new BurstDetector().detect(organic.log().input(), Workers.sequential());
  }

  private static OrganicLog withDisposables(long seed, int disposables) {
    OrganicLog organic = OrganicLog.of(ACCOUNTS, VIDEOS, seed);
    for (int i = 0; i < disposables; i++) {
      double second = 3 * OrganicLog.DAY + organic.random().nextDouble(2 * OrganicLog.HOUR);
      organic.log().like("once" + i, "v3", second);
    }
    return organic;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void burst_ofAccountsUsedOnce_isFoundAndNamesThem(long seed) {
    OrganicLog organic = withDisposables(seed, 60);
    InteractionTable table = organic.log().table();

    List<Evidence> evidence = detect(organic).evidence();

    assertThat(evidence).hasSize(1);
    Evidence finding = evidence.getFirst();
    assertThat(finding.reason()).isEqualTo(Reason.BURST_COMPOSITION);
    assertThat(finding.rows()).isSorted();
    assertThat(finding.strengths()[0]).isPositive();
    List<String> named =
        Arrays.stream(finding.rows())
            .mapToObj(row -> table.accounts().text(table.account(row)))
            .toList();
    assertThat(named).filteredOn(account -> account.startsWith("once")).hasSizeGreaterThan(54);
    assertThat(named).filteredOn(account -> account.startsWith("p")).hasSizeLessThan(6);
    assertThat(Arrays.stream(finding.rows()).map(table::video).distinct())
        .containsExactly(table.videos().find("v3"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void burst_ofSevenAccountsUsedOnce_isNotCalled(long seed) {
    assertThat(detect(withDisposables(seed, 7)).evidence()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void organicLog_hasNoBurst(long seed) {
    assertThat(detect(OrganicLog.of(ACCOUNTS, VIDEOS, seed)).evidence()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void viralVideo_ofPeopleWhoLikeOthersToo_isNotABurst(long seed) {
    OrganicLog organic = OrganicLog.of(ACCOUNTS, VIDEOS, seed);
    for (int account = 0; account < ACCOUNTS; account += 2) {
      double second = 2 * OrganicLog.DAY + organic.random().nextDouble(OrganicLog.HOUR);
      organic.log().like("p" + account, "v5", second);
    }

    assertThat(detect(organic).evidence()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void waveOfNewcomers_thatComesToWhatOthersLikeThatDay_isNotABurst(long seed) {
    OrganicLog organic = OrganicLog.of(ACCOUNTS, VIDEOS, seed);
    InteractionTable table = organic.log().table();
    int newcomers = 0;
    while (newcomers < 800) {
      int row = organic.random().nextInt(table.size());
      if (day(table.time(row)) == day(SmallLog.micros(4 * OrganicLog.DAY))) {
        double second = 4 * OrganicLog.DAY + organic.random().nextDouble(OrganicLog.DAY);
        organic.log().like("new" + newcomers++, table.videos().text(table.video(row)), second);
      }
    }

    assertThat(detect(organic).evidence()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void logThatHasJustBegun_isNotLookedAt_asMostAccountsAreSeenOnceInIt(long seed) {
    OrganicLog organic = OrganicLog.of(40, VIDEOS, seed);
    for (int i = 0; i < 400; i++) {
      String video = "v" + organic.random().nextInt(VIDEOS);
      organic.log().like("early" + i, video, organic.random().nextDouble(OrganicLog.DAY));
    }
    for (int i = 0; i < 150; i++) {
      double second = organic.random().nextDouble(2 * OrganicLog.HOUR);
      organic.log().like("viral" + i, "v5", second);
    }

    Detection detection = detect(organic);

    assertThat(detection.evidence()).isEmpty();
    assertThat(detection.runs()).extracting(DetectorRun::ran).containsExactly(false);
  }

  private static long day(long micros) {
    return Math.floorDiv(micros, SmallLog.micros(OrganicLog.DAY) - SmallLog.micros(0));
  }

  @Test
  void emptyLog_hasNoBurst() {
    Detection detection =
        new BurstDetector().detect(SmallLog.empty().input(), Workers.sequential());

    assertThat(detection.evidence()).isEmpty();
    assertThat(detection.runs()).extracting(DetectorRun::detector).contains("burst");
  }

  @Test
  void detect_doesNotDependOnTheNumberOfThreads() {
    OrganicLog organic = withDisposables(5, 60);
    try (WorkerThreads workers = new WorkerThreads(3)) {
      Detection found = new BurstDetector().detect(organic.log().input(), workers);
      assertThat(found).usingRecursiveComparison().isEqualTo(detect(organic));
    }
  }
}
