package dev.zhenzan.evaluation.counter;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.IdDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Works with what is known of them.
 *
 * @param table the snapshots
 * @param works for each work of the table, by its int, how it came by its likes
 */
record CounterWorld(CounterTable table, List<Made> works) {
  /**
   * How a work came by its likes.
   *
   * @param family the kind
   * @param begun when likes began to be brought, micros; of a natural work the end of time
   * @param brought how many were brought
   */
  record Made(Family family, long begun, double brought) {}

  private static final List<Family> BROUGHT =
      Arrays.stream(Family.values()).filter(Family::invalid).toList();

  /** Natural works that are viral. */
  private static final double VIRAL = 0.25;

  /** A share of brought likes is carried by works that are viral anyway. */
  private static final double VIRAL_HOSTS = 0.15;

  static CounterWorld of(Generator generator, Setting setting, int works, long seed) {
    Chance chance = Chance.of(seed, generator.name());
    IdDictionary ids = new IdDictionary();
    CounterTable.Builder table = new CounterTable.Builder(ids);
    List<Made> made = new ArrayList<>();
    while (made.size() < works) {
      Chance own = chance.split();
      Family family = family(setting, own);
      int video = ids.intern("w" + made.size());
      Course course = generator.natural(host(family, own), setting, own);
      double natural = Course.sum(course.likes);
      long begun =
          family.invalid() ? course.time(generator.bring(family, course, own)) : Long.MAX_VALUE;
      made.add(new Made(family, begun, Course.sum(course.likes) - natural));
      new Display(course, setting, own).show(table, video);
    }
    return new CounterWorld(table.build(), List.copyOf(made));
  }

  private static Family family(Setting setting, Chance chance) {
    if (chance.happens(setting.invalid())) {
      return chance.pick(BROUGHT);
    }
    return chance.happens(VIRAL) ? Family.VIRAL : Family.ORGANIC;
  }

  private static Family host(Family family, Chance chance) {
    if (family.invalid()) {
      return chance.happens(VIRAL_HOSTS) ? Family.VIRAL : Family.ORGANIC;
    }
    return family;
  }
}
