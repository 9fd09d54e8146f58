package dev.zhenzan.exposure.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreeQuotaTest {
  /** A case of a few verticals and regions, often with floors that bind. */
  record Case(long seed, List<Applicant> applicants, FreeQuota quota) {
    static Case of(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int verticals = 1 + random.nextInt(4);
      int regions = 1 + random.nextInt(4);
      List<Applicant> applicants = new ArrayList<>();
      int size = 1 + random.nextInt(12);
      for (int creator = 0; creator < size; creator++) {
        String vertical = "v" + random.nextInt(verticals);
        String region = "r" + random.nextInt(regions);
        applicants.add(applicant(creator, vertical, region, quality(random)));
      }
      int budget = random.nextInt(60);
      Floors floors = new Floors(floors("v", verticals, random), floors("r", regions, random));
      return new Case(seed, applicants, new FreeQuota(budget, 1 + random.nextInt(12), floors));
    }

    private static double quality(SplittableRandom random) {
      return Math.max(0.01, Math.pow(random.nextDouble(), 2));
    }

    private static Map<String, Integer> floors(String prefix, int groups, SplittableRandom random) {
      Map<String, Integer> floors = new HashMap<>();
      for (int group = 0; group < groups; group++) {
        if (random.nextInt(3) > 0) {
          floors.put(prefix + group, random.nextInt(18));
        }
      }
      return floors;
    }

    Quota outcome() {
      return quota.distribute(applicants);
    }

    int room() {
      return applicants.size() * quota.mostOfACreator();
    }
  }

  private static Applicant applicant(int creator, String vertical, String region, double quality) {
    return new Applicant(creator, new CreatorGroup(vertical, region, AccountSize.TINY), quality);
  }

  static List<Case> cases() {
    return IntStream.range(0, 150).mapToObj(Case::of).toList();
  }

  private static int granted(Quota quota, Dimension dimension, String group) {
    return sum(
        quota.grants().stream()
            .filter(it -> dimension.group(it.applicant().group()).equals(group))
            .toList());
  }

  private static int sum(List<Quota.Grant> grants) {
    return grants.stream().mapToInt(Quota.Grant::exposures).sum();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void grants_addUpToTheBudget_andNobodyHasMoreThanTheMost(Case it) {
    Quota quota = it.outcome();

    assertThat(sum(quota.grants()))
        .isEqualTo(Math.min(it.quota().budget(), it.room()))
        .isEqualTo(it.quota().budget() - quota.left());
    assertThat(quota.grants())
        .allMatch(g -> g.exposures() >= 0 && g.exposures() <= it.quota().mostOfACreator())
        .extracting(Quota.Grant::applicant)
        .containsExactlyElementsOf(it.applicants());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void floors_areReached_orAreSaidNotToBe(Case it) {
    Quota quota = it.outcome();
    Map<String, Integer> reachable = new HashMap<>();
    reachable.putAll(it.quota().floors().verticals());
    reachable.putAll(it.quota().floors().regions());
    for (Quota.Shortfall shortfall : quota.shortfalls()) {
      assertThat(shortfall.reachable()).isLessThan(shortfall.floor());
      reachable.put(shortfall.group(), shortfall.reachable());
    }
    reachable.forEach(
        (group, floor) ->
            assertThat(
                    granted(
                        quota,
                        group.startsWith("v") ? Dimension.VERTICAL : Dimension.REGION,
                        group))
                .as("exposures of %s", group)
                .isGreaterThanOrEqualTo(floor));
    assertThat(quota.shortfalls().isEmpty()).isEqualTo(feasible(it));
  }

  /**
   * Whether all floors can be reached, tried out: exposures to cells one after the other, as many
   * as each can take.
   */
  private static boolean feasible(Case it) {
    Map<List<String>, Integer> room =
        it.applicants().stream()
            .collect(
                Collectors.toMap(
                    a -> List.of(a.group().vertical(), a.group().region()),
                    a -> it.quota().mostOfACreator(),
                    Integer::sum));
    Map<String, Integer> lacks = new HashMap<>(it.quota().floors().verticals());
    lacks.putAll(it.quota().floors().regions());
    return feasible(List.copyOf(room.entrySet()), lacks, it.quota().budget());
  }

  private static boolean feasible(
      List<Map.Entry<List<String>, Integer>> cells, Map<String, Integer> lacks, int left) {
    if (lacks.values().stream().allMatch(lack -> lack <= 0)) {
      return true;
    }
    if (cells.isEmpty() || lacks.values().stream().anyMatch(lack -> lack > left)) {
      return false;
    }
    String vertical = cells.getFirst().getKey().getFirst();
    String region = cells.getFirst().getKey().getLast();
    int most = Math.min(left, cells.getFirst().getValue());
    int useful =
        Math.min(most, Math.max(lacks.getOrDefault(vertical, 0), lacks.getOrDefault(region, 0)));
    for (int exposures = Math.max(0, useful); exposures >= 0; exposures--) {
      Map<String, Integer> after = new HashMap<>(lacks);
      int taken = exposures;
      after.computeIfPresent(vertical, (group, lack) -> lack - taken);
      after.computeIfPresent(region, (group, lack) -> lack - taken);
      if (feasible(cells.subList(1, cells.size()), after, left - exposures)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void moreQuality_neverMeansFewerExposures(Case it) {
    SplittableRandom random = new SplittableRandom(it.seed() + 5_000);
    Quota before = it.outcome();
    int place = random.nextInt(it.applicants().size());
    Applicant old = it.applicants().get(place);
    List<Applicant> better = new ArrayList<>(it.applicants());
    double quality = old.quality() + (1 - old.quality()) * random.nextDouble();
    better.set(place, new Applicant(old.creator(), old.group(), quality));

    assertThat(it.quota().distribute(better).grants().get(place).exposures())
        .isGreaterThanOrEqualTo(before.grants().get(place).exposures());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void withinAVerticalAndRegion_theBetterNeverGetsFewer(Case it) {
    List<Quota.Grant> grants = it.outcome().grants();
    for (Quota.Grant one : grants) {
      for (Quota.Grant other : grants) {
        if (one.applicant().group().equals(other.applicant().group())
            && one.applicant().quality() > other.applicant().quality()) {
          assertThat(one.exposures()).isGreaterThanOrEqualTo(other.exposures());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void orderOfApplicants_doesNotMatter(Case it) {
    List<Applicant> shuffled = new ArrayList<>(it.applicants());
    Collections.shuffle(shuffled, new Random(it.seed()));
    Quota quota = it.quota().distribute(shuffled);

    assertThat(quota.grants()).containsExactlyInAnyOrderElementsOf(it.outcome().grants());
    assertThat(quota.shortfalls()).isEqualTo(it.outcome().shortfalls());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void withoutFloors_exposuresAreInProportionToQuality(Case it) {
    int ample = it.quota().budget() + 1;
    FreeQuota free = new FreeQuota(it.quota().budget(), ample, Floors.none());
    List<Quota.Grant> grants = free.distribute(it.applicants()).grants();

    // What Webster's method is: no exposure had a better claim elsewhere.
    ToIntFunction<Quota.Grant> count = Quota.Grant::exposures;
    double next =
        grants.stream()
            .mapToDouble(g -> g.applicant().quality() / (count.applyAsInt(g) + 0.5))
            .max()
            .orElseThrow();
    assertThat(grants)
        .filteredOn(g -> g.exposures() > 0)
        .allMatch(g -> g.applicant().quality() / (g.exposures() - 0.5) >= next);
  }

  @Test
  void floorThatBinds_isReachedByItsBest_andTheRestGoesByQuality() {
    List<Applicant> applicants =
        List.of(
            applicant(0, "knowledge", "east", 0.9),
            applicant(1, "farming", "west", 0.01),
            applicant(2, "farming", "east", 0.02));
    Floors floors = new Floors(Map.of("farming", 30), Map.of("west", 5));

    Quota quota = new FreeQuota(100, 1_000, floors).distribute(applicants);

    assertThat(quota.grants()).extracting(Quota.Grant::exposures).containsExactly(70, 10, 20);
    assertThat(quota.shortfalls()).isEmpty();
  }

  @Test
  void floorsBeyondTheBudget_areLoweredAlike_andNamed() {
    List<Applicant> applicants = List.of(applicant(0, "a", "x", 0.5), applicant(1, "b", "x", 0.1));
    Floors floors = new Floors(Map.of("a", 60, "b", 40, "c", 5), Map.of());

    Quota quota = new FreeQuota(50, 1_000, floors).distribute(applicants);

    assertThat(quota.grants()).extracting(Quota.Grant::exposures).containsExactly(30, 20);
    assertThat(quota.shortfalls())
        .containsExactly(
            new Quota.Shortfall(Dimension.VERTICAL, "a", 60, 30),
            new Quota.Shortfall(Dimension.VERTICAL, "b", 40, 20),
            new Quota.Shortfall(Dimension.VERTICAL, "c", 5, 0));
  }

  @Test
  void sameCreatorTwice_isRefused() {
    List<Applicant> twice = List.of(applicant(0, "a", "x", 0.5), applicant(0, "b", "x", 0.1));

    assertThatThrownBy(() -> new FreeQuota(1, 1, Floors.none()).distribute(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different creators");
  }

  @Test
  void fairnessReport_tellsSharesFloorsAndEvenness() {
    List<Applicant> applicants =
        List.of(
            applicant(0, "a", "x", 0.6), applicant(1, "b", "x", 0.2), applicant(2, "b", "y", 0.2));
    Floors floors = new Floors(Map.of("c", 1), Map.of("y", 20));
    Quota quota = new FreeQuota(100, 1_000, floors).distribute(applicants);

    FairnessReport report = FairnessReport.of(quota, floors);

    assertThat(report.by(Dimension.VERTICAL))
        .containsExactly(
            new GroupShare(Dimension.VERTICAL, "a", 1, 60, 1 / 3.0, 0.6, 0),
            new GroupShare(Dimension.VERTICAL, "b", 2, 40, 2 / 3.0, 0.4, 0),
            new GroupShare(Dimension.VERTICAL, "c", 0, 0, 0, 0, 1));
    assertThat(report.by(Dimension.VERTICAL))
        .extracting(GroupShare::isFloorReached)
        .containsExactly(true, true, false);
    assertThat(report.evenness(Dimension.VERTICAL)).isEqualTo(20 / 60.0);
    assertThat(report.by(Dimension.SIZE)).hasSize(1);
    assertThat(report.evenness(Dimension.SIZE)).isEqualTo(1);
    // Pairs of 60, 20, 20 differ by 40, 40, 0: their mean over ordered pairs with themselves is
    // 160 / 9, over twice the mean of 100 / 3.
    assertThat(report.gini())
        .isCloseTo(160 / 9.0 / (200 / 3.0), org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void nobody_getsNothing() {
    Quota quota = new FreeQuota(10, 5, Floors.none()).distribute(List.of());

    assertThat(quota.left()).isEqualTo(10);
    assertThat(FairnessReport.of(quota, Floors.none()).gini()).isZero();
  }
}
