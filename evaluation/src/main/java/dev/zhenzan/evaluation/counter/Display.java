package dev.zhenzan.evaluation.counter;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import java.util.List;

/**
 * What a platform shows of a course, and when somebody looks: every ten minutes to once a day,
 * evenly or not, with gaps; views that are counted later than likes, copies that are behind, likes
 * that are taken out again.
 */
final class Display {
  private final Course course;
  private final Chance chance;
  private final int delay;
  private final boolean copies;
  private final int correction;
  private final boolean talk;
  private final boolean views;

  Display(Course course, Setting setting, Chance chance) {
    this.course = course;
    this.chance = chance;
    delay = (int) (setting.delayHours() * Course.STEPS_AN_HOUR * chance.logNormal(1, 0.2));
    copies = chance.happens(0.1);
    correction = chance.happens(0.1) ? chance.below(course.steps()) : -1;
    talk = chance.happens(setting.withTalk());
    views = chance.happens(setting.withViews());
  }

  /** Adds the snapshots to a table; answers how many. */
  int show(CounterTable.Builder table, int video) {
    double gap = chance.pick(List.of(1.0, 3.0, 6.0, 6.0, 12.0, 18.0, 36.0, 72.0, 144.0));
    double uneven = chance.happens(0.5) ? 0 : chance.uniform(0.1, 0.6);
    double missing = chance.happens(0.4) ? chance.uniform(0, 0.3) : 0;
    double[] totals = new double[4];
    double viewsShown = 0;
    double[] viewsBy = new double[course.steps() + 1];
    int shown = 0;
    double next = chance.uniform(0, gap);
    for (int i = 0; i < course.steps(); i++) {
      totals[0] += course.views[i];
      totals[1] += course.likes[i];
      totals[2] += course.comments[i];
      totals[3] += course.shares[i];
      viewsBy[i + 1] = totals[0];
      if (i == correction) {
        totals[1] -= Math.rint(totals[1] * chance.uniform(0, 0.01));
      }
      if (i < next) {
        continue;
      }
      next += gap * Math.max(0.2, 1 + uneven * chance.normal());
      if (chance.happens(missing)) {
        continue;
      }
      viewsShown = Math.max(viewsShown, viewsBy[Math.max(0, i + 1 - delay)]);
      snapshot(
          table,
          table.add(video, course.time(i + 1)),
          new double[] {viewsShown, totals[1], totals[2], totals[3]});
      shown++;
    }
    return shown;
  }

  private void snapshot(CounterTable.Builder table, int row, double[] counts) {
    double behind = copies && chance.happens(0.1) ? 1 - chance.uniform(0, 0.003) : 1;
    if (views) {
      table.set(row, Counter.VIEWS, (long) counts[0]);
    }
    table.set(row, Counter.LIKES, (long) (counts[1] * behind));
    if (talk) {
      table.set(row, Counter.COMMENTS, (long) counts[2]);
      table.set(row, Counter.SHARES, (long) counts[3]);
    }
  }
}
