package dev.zhenzan.exposure.newcomer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Verticals and regions of applicants as dense ints in the order of their names, and the room of
 * each pair of them: what its applicants may take at most.
 *
 * @param verticals names
 * @param regions names
 * @param room by vertical, then region
 */
record Cells(List<String> verticals, List<String> regions, long[][] room) {
  static Cells of(List<Applicant> applicants, int mostOfACreator) {
    List<String> verticals = names(applicants, Dimension.VERTICAL);
    List<String> regions = names(applicants, Dimension.REGION);
    Cells cells = new Cells(verticals, regions, new long[verticals.size()][regions.size()]);
    for (Applicant applicant : applicants) {
      cells.room[cells.vertical(applicant)][cells.region(applicant)] += mostOfACreator;
    }
    return cells;
  }

  private static List<String> names(List<Applicant> applicants, Dimension dimension) {
    TreeSet<String> names = new TreeSet<>();
    applicants.forEach(applicant -> names.add(dimension.group(applicant.group())));
    return new ArrayList<>(names);
  }

  int vertical(Applicant applicant) {
    return verticals.indexOf(applicant.group().vertical());
  }

  int region(Applicant applicant) {
    return regions.indexOf(applicant.group().region());
  }

  /** What floors need when nothing is granted. */
  FloorNeed need(Floors floors) {
    return new FloorNeed(
        verticals.stream().mapToInt(name -> floors.verticals().getOrDefault(name, 0)).toArray(),
        regions.stream().mapToInt(name -> floors.regions().getOrDefault(name, 0)).toArray(),
        room);
  }

  /** Floors of a dimension, none above what its creators can take. */
  Map<String, Integer> lowered(Dimension dimension, Map<String, Integer> floors) {
    Map<String, Integer> lowered = new TreeMap<>();
    floors.forEach(
        (name, floor) -> lowered.put(name, (int) Math.min(floor, room(dimension, name))));
    return lowered;
  }

  private long room(Dimension dimension, String name) {
    long sum = 0;
    for (int vertical = 0; vertical < verticals.size(); vertical++) {
      for (int region = 0; region < regions.size(); region++) {
        boolean inside =
            dimension == Dimension.VERTICAL
                ? verticals.get(vertical).equals(name)
                : regions.get(region).equals(name);
        sum += inside ? room[vertical][region] : 0;
      }
    }
    return sum;
  }
}
