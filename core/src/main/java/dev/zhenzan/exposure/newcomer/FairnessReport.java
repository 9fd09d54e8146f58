package dev.zhenzan.exposure.newcomer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who got what.
 *
 * @param groups by vertical, region and size of account, each in the order of names; groups that a
 *     floor names and nobody belongs to as well
 * @param gini of exposures among creators, 0 where all have the same, towards 1 where one has all
 */
public record FairnessReport(List<GroupShare> groups, double gini) {
  public FairnessReport {
    groups = List.copyOf(groups);
  }

  /** The report on what was granted, against the floors that were asked for. */
  public static FairnessReport of(Quota quota, Floors floors) {
    List<GroupShare> groups = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      Map<String, Integer> floorOf =
          switch (dimension) {
            case VERTICAL -> floors.verticals();
            case REGION -> floors.regions();
            case SIZE -> Map.of();
          };
      groups.addAll(groups(quota.grants(), dimension, floorOf));
    }
    return new FairnessReport(
        groups, gini(quota.grants().stream().mapToInt(Quota.Grant::exposures).toArray()));
  }

  private static List<GroupShare> groups(
      List<Quota.Grant> grants, Dimension dimension, Map<String, Integer> floorOf) {
    Map<String, List<Quota.Grant>> byName = new TreeMap<>();
    floorOf.keySet().forEach(name -> byName.put(name, new ArrayList<>()));
    for (Quota.Grant grant : grants) {
      byName
          .computeIfAbsent(dimension.group(grant.applicant().group()), absent -> new ArrayList<>())
          .add(grant);
    }
    long all = sum(grants);
    return byName.entrySet().stream()
        .map(
            group ->
                new GroupShare(
                    dimension,
                    group.getKey(),
                    group.getValue().size(),
                    sum(group.getValue()),
                    (double) group.getValue().size() / Math.max(1, grants.size()),
                    (double) sum(group.getValue()) / Math.max(1, all),
                    floorOf.getOrDefault(group.getKey(), 0)))
        .toList();
  }

  private static long sum(List<Quota.Grant> grants) {
    return grants.stream().mapToLong(Quota.Grant::exposures).sum();
  }

  /** Mean difference of all pairs over twice the mean, by ranks; 0 where nobody has any. */
  private static double gini(int[] exposures) {
    Arrays.sort(exposures);
    double weighted = 0;
    double sum = 0;
    int n = exposures.length;
    for (int rank = 1; rank <= n; rank++) {
      weighted += (2.0 * rank - n - 1) * exposures[rank - 1];
      sum += exposures[rank - 1];
    }
    return sum == 0 ? 0 : weighted / (n * sum);
  }

  /** The groups of a dimension. */
  public List<GroupShare> by(Dimension dimension) {
    return groups.stream().filter(group -> group.dimension() == dimension).toList();
  }

  /**
   * The smallest mean of a group over the largest, among groups of a dimension that somebody
   * belongs to: 1 where all groups fare alike, 0 where one gets nothing; 1 where there is nothing.
   */
  public double evenness(Dimension dimension) {
    double[] means =
        by(dimension).stream()
            .filter(group -> group.creators() > 0)
            .mapToDouble(GroupShare::mean)
            .toArray();
    double largest = Arrays.stream(means).max().orElse(0);
    return largest == 0 ? 1 : Arrays.stream(means).min().orElse(0) / largest;
  }
}
