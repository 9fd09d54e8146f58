package dev.zhenzan.evaluation.world.organic;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.scene.Person;
import dev.zhenzan.evaluation.world.scene.Work;
import dev.zhenzan.evaluation.world.scene.Zeal;
import dev.zhenzan.evaluation.world.settings.GroupSize;
import java.util.List;

/**
 * How readily each of some people likes each of some works: in proportion to the person's zeal and
 * to the work's pull. Immutable.
 */
final class Devotion {
  private static final double PULL_OF_APPEAL = 0.3;
  private static final double MOST = 0.97;

  private final Zeal zeal;
  private final double[] pull;
  private final double share;

  private Devotion(Zeal zeal, double[] pull, double share) {
    this.zeal = zeal;
    this.pull = pull;
    this.share = share;
  }

  static Devotion of(List<Person> people, List<Work> works, GroupSize size, Chance chance) {
    double spread = chance.uniform(0, 1);
    double[] pull = new double[works.size()];
    double sum = 0;
    for (int i = 0; i < pull.length; i++) {
      double appeal = StrictMath.pow(works.get(i).draw().appeal(), PULL_OF_APPEAL);
      pull[i] = chance.logNormal(appeal, spread);
      sum += pull[i];
    }
    for (int i = 0; i < pull.length; i++) {
      pull[i] *= pull.length / sum;
    }
    return new Devotion(Zeal.of(people, size.manner(), chance), pull, size.share());
  }

  /** Whether a person likes a work, both by their places. */
  boolean likes(int person, int work, Chance chance) {
    return chance.happens(Math.min(MOST, zeal.share(person, share * pull[work])));
  }
}
