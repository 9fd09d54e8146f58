package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.SmallLog;
import dev.zhenzan.detect.Detection;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Reason;
import dev.zhenzan.pipeline.Models;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Through {@link LockstepDetector#detect} alone: what is found, not how. */
class LockstepDetectorTest {
  private static final int ACCOUNTS = 3_000;
  private static final int VIDEOS = 200;
  private static final int MEMBERS = 30;
  private static final int TARGETS = 8;

  /** Strength from which a row is more likely invalid than not. */
  private static final double DOUBTED = 0;

  /** Strength from which a row alone would be called invalid: nine chances in ten. */
  private static final double CALLED = Math.log(9);

  private static Detection detect(OrganicLog organic) {
    return new LockstepDetector(Models.group()).detect(organic.log().input(), Workers.sequential());
  }

  /** Hired accounts meet on works of as many creators, each within {@code spread} seconds. */
  private static OrganicLog planted(long seed, double spread) {
    OrganicLog organic = OrganicLog.of(ACCOUNTS, VIDEOS, seed);
    for (int member = 0; member < MEMBERS; member++) {
      organic.addLikes("m" + member, 4);
    }
    for (int target = 0; target < TARGETS; target++) {
      double from = OrganicLog.DAY * organic.random().nextDouble(1, 5.5);
      for (int member = 0; member < MEMBERS; member++) {
        if (organic.random().nextInt(10) > 0) {
          double second = from + organic.random().nextDouble(spread);
          organic.log().like("m" + member, "v" + (24 * target + 3), second);
        }
      }
    }
    return organic;
  }

  @ParameterizedTest
  @CsvSource({"1, 1200", "2, 1200", "3, 1200", "1, 20000", "2, 20000", "3, 20000"})
  void group_thatMeetsOnWorksOfManyCreators_isFound(long seed, double spread) {
    OrganicLog organic = planted(seed, spread);
    InteractionTable table = organic.log().table();

    Detection detection = detect(organic);

    assertThat(detection.groups()).isNotEmpty();
    LockstepGroup group = detection.groups().getFirst();
    List<String> members =
        Arrays.stream(group.accounts()).mapToObj(table.accounts()::text).toList();
    assertThat(members).filteredOn(account -> account.startsWith("m")).hasSizeGreaterThan(26);
    assertThat(members).filteredOn(account -> account.startsWith("p")).hasSizeLessThan(3);
    Set<String> targets =
        IntStream.range(0, TARGETS).mapToObj(t -> "v" + (24 * t + 3)).collect(Collectors.toSet());
    assertThat(Arrays.stream(group.videos()).mapToObj(table.videos()::text))
        .filteredOn(targets::contains)
        .hasSizeGreaterThan(6);
    assertThat(group.rows()).hasSizeGreaterThan(190);
    assertThat(rows(detection, DOUBTED)).hasSizeGreaterThan(180);
  }

  /** The distinct rows of which some finding is at least so strong. */
  private static int[] rows(Detection detection, double strength) {
    return detection.evidence().stream()
        .flatMapToInt(
            finding ->
                IntStream.range(0, finding.rows().length)
                    .filter(i -> finding.strengths()[i] >= strength)
                    .map(i -> finding.rows()[i]))
        .distinct()
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void group_isDescribedConsistently(long seed) {
    OrganicLog organic = planted(seed, 1_200);
    InteractionTable table = organic.log().table();

    Detection detection = detect(organic);

    assertThat(detection.groups()).isNotEmpty();
    for (int index = 0; index < detection.groups().size(); index++) {
      LockstepGroup group = detection.groups().get(index);
      Evidence finding = members(detection, index);
      assertThat(group.accounts()).isSorted().doesNotHaveDuplicates();
      assertThat(group.videos()).isSorted().doesNotHaveDuplicates();
      assertThat(finding.reason())
          .isEqualTo(
              group.synchronous() ? Reason.LOCKSTEP_SYNCHRONOUS : Reason.LOCKSTEP_COMMON_TARGETS);
      assertThat(finding.rows()).isEqualTo(group.rows()).isSorted().isNotEmpty();
      assertRowsLieInside(group, table);
    }
  }

  /** What a group says of its members' rows; its stragglers' come after. */
  private static Evidence members(Detection detection, int group) {
    return detection.evidence().stream()
        .filter(finding -> finding.group() == group)
        .findFirst()
        .orElseThrow();
  }

  private static void assertRowsLieInside(LockstepGroup group, InteractionTable table) {
    for (int row : group.rows()) {
      assertThat(group.accounts()).contains(table.account(row));
      assertThat(group.videos()).contains(table.video(row));
      assertThat(table.time(row)).isBetween(group.window().from(), group.window().to());
    }
    LockstepGroup.Significance significance = group.significance();
    assertThat(significance.pValue()).isBetween(0.0, 1.0);
    assertThat(significance.qValue()).isBetween(0.0, 1.0);
    assertThat(significance.expected()).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void organicLog_hasNobodyCalled(long seed) {
    Detection detection = detect(OrganicLog.of(ACCOUNTS, VIDEOS, seed));

    assertThat(rows(detection, DOUBTED)).isEmpty();
    assertThat(detection.runs()).extracting(DetectorRun::ran).containsOnly(true);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fanClub_thatLikesEveryWorkOfItsCreatorWithinMinutes_isNotCalled(long seed) {
    OrganicLog organic = OrganicLog.of(ACCOUNTS, VIDEOS, seed);
    for (int work = 0; work < 10; work++) {
      double published = OrganicLog.DAY * organic.random().nextDouble(6);
      organic.log().video("idol" + work, "idol", published);
      for (int fan = 0; fan < 40; fan++) {
        double second = published + organic.random().nextDouble(600);
        organic.log().like("p" + 17 * fan, "idol" + work, second);
      }
    }

    assertThat(rows(detect(organic), CALLED)).isEmpty();
  }

  @Test
  void emptyLog_isSkippedWithTheReason() {
    Detection detection =
        new LockstepDetector(Models.group()).detect(SmallLog.empty().input(), Workers.sequential());

    assertThat(detection.groups()).isEmpty();
    assertThat(detection.runs())
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.ran()).isFalse();
              assertThat(run.skipped()).contains("no likes");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void detect_doesNotDependOnTheNumberOfThreads(int threads) {
    AuditInput input = planted(4, 1_200).log().input();
    Detection expected = new LockstepDetector(Models.group()).detect(input, Workers.sequential());
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      Detection found = new LockstepDetector(Models.group()).detect(input, workers);
      assertThat(found).usingRecursiveComparison().isEqualTo(expected);
    }
    assertThat(expected.groups()).isNotEmpty();
  }
}
