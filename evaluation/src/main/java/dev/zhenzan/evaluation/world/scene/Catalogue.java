package dev.zhenzan.evaluation.world.scene;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.chance.WeightedChoice;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The creators of a world and their works. Immutable. */
public final class Catalogue {
  private static final long BEFORE = 21 * Timeline.DAY;
  private static final int MOST_WORKS = 80;
  private static final int MOST_FOLLOWERS = 20_000_000;

  private final List<Creator> creators;
  private final List<Work> works;

  private Catalogue(List<Creator> creators, List<Work> works) {
    this.creators = List.copyOf(creators);
    this.works = List.copyOf(works);
  }

  /** The catalogue of a world; creators are among its accounts. */
  public static Catalogue draw(WorldSettings settings, Chance chance) {
    return new Publishing(settings, chance).run();
  }

  /** Every creator, in no telling order. */
  public List<Creator> creators() {
    return creators;
  }

  /** Every work; a work's index is its place here. */
  public List<Work> works() {
    return works;
  }

  /** Weights of topics by Zipf's law. */
  static WeightedChoice topics(int topics) {
    double[] weights = new double[topics];
    for (int topic = 0; topic < topics; topic++) {
      weights[topic] = 1 / StrictMath.pow(topic + 2.0, 0.8);
    }
    return WeightedChoice.of(weights);
  }

  private static final class Publishing {
    private final WorldSettings settings;
    private final Timeline timeline;
    private final Chance chance;
    private final WeightedChoice topics;
    private final List<Creator> creators = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();

    Publishing(WorldSettings settings, Chance chance) {
      this.settings = settings;
      this.timeline = Timeline.of(settings.scale());
      this.chance = chance;
      this.topics = topics(settings.habits().topics());
    }

    Catalogue run() {
      int videos = settings.scale().videos();
      int accounts = settings.scale().accounts();
      int[] whoever = chance.places(accounts, Math.min(accounts, videos));
      for (int i = 0; works.size() < videos; i++) {
        boolean last = i == whoever.length - 1;
        int count = (int) Math.min(MOST_WORKS, chance.pareto(2, 1.2));
        int left = videos - works.size();
        creators.add(creator(whoever[i], last ? left : Math.min(left, count)));
      }
      return new Catalogue(creators, works);
    }

    private Creator creator(int account, int count) {
      int topic = topics.draw(chance);
      int followers = (int) Math.min(MOST_FOLLOWERS, chance.pareto(20, 0.7));
      Rhythm rhythm = Rhythm.draw(chance);
      List<Long> times = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        times.add(wholeMillis(rhythm.moment(timeline.start() - BEFORE, timeline.end(), chance)));
      }
      times.sort(Comparator.naturalOrder());
      List<Work> own = new ArrayList<>();
      for (long time : times) {
        own.add(work(account, chance.happens(0.85) ? topic : topics.draw(chance), time, followers));
      }
      return new Creator(account, topic, followers, own);
    }

    private Work work(int creator, int topic, long time, int followers) {
      double appeal = chance.logNormal(StrictMath.pow(followers, 0.35), 1.1);
      long fade = (long) (chance.logUniform(4, 60) * Timeline.HOUR);
      Work.Draw draw = new Work.Draw(appeal, fade, chance.happens(0.1) ? 1 : 3);
      int duration = Math.clamp((long) chance.logNormal(25_000, 0.8), 5_000, 600_000);
      Work work = new Work(works.size(), creator, topic, time, draw, duration);
      works.add(work);
      return work;
    }

    private static long wholeMillis(long time) {
      return time - Math.floorMod(time, Timeline.MILLI);
    }
  }
}
