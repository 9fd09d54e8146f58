package dev.zhenzan.evaluation.world.scene;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.chance.WeightedChoice;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which video a person meets and likes at a time: a newish work of a followed creator, a video of
 * an own topic, or whatever is popular. Weights of videos are those of the middle of a stretch of
 * some hours. Immutable.
 */
public final class Feed {
  private static final long STRETCH = 6 * Timeline.HOUR;
  private static final int TRIES = 12;
  private static final double OLDER_WORK = 0.6;

  private final Timeline timeline;
  private final double following;
  private final double ownTopic;
  private final Shelf[][] shelves;
  private final WeightedChoice[] topics;

  private record Shelf(List<Work> works, WeightedChoice weights) {}

  private Feed(WorldSettings settings, Catalogue catalogue) {
    timeline = Timeline.of(settings.scale());
    following = settings.habits().following();
    ownTopic = settings.habits().discovery().ownTopic();
    List<List<Work>> byTopic = new ArrayList<>();
    for (int topic = 0; topic < settings.habits().topics(); topic++) {
      byTopic.add(new ArrayList<>());
    }
    catalogue.works().forEach(work -> byTopic.get(work.topic()).add(work));
    int stretches = (int) ((timeline.end() - timeline.start()) / STRETCH) + 1;
    shelves = new Shelf[stretches][];
    topics = new WeightedChoice[stretches];
    for (int stretch = 0; stretch < stretches; stretch++) {
      long from = timeline.start() + stretch * STRETCH;
      shelves[stretch] = byTopic.stream().map(works -> shelf(works, from)).toArray(Shelf[]::new);
      double[] totals = new double[byTopic.size()];
      for (int topic = 0; topic < totals.length; topic++) {
        totals[topic] = shelves[stretch][topic].weights.total();
      }
      topics[stretch] = WeightedChoice.of(totals);
    }
  }

  /** The feed of a world. */
  public static Feed of(WorldSettings settings, Catalogue catalogue) {
    return new Feed(settings, catalogue);
  }

  private static Shelf shelf(List<Work> works, long from) {
    List<Work> out = works.stream().filter(work -> work.publishedAt() < from + STRETCH).toList();
    double[] weights = new double[out.size()];
    for (int i = 0; i < weights.length; i++) {
      Work work = out.get(i);
      weights[i] = work.draw().at(from + STRETCH / 2 - work.publishedAt());
    }
    return new Shelf(out, WeightedChoice.of(weights));
  }

  /** A video that a person meets and likes; empty where nothing is out yet. */
  public Optional<Work> meet(Person person, long time, Chance chance) {
    if (!person.taste().creators().isEmpty() && chance.happens(following)) {
      Optional<Work> work = newish(chance.pick(person.taste().creators()), time, chance);
      if (work.isPresent()) {
        return work;
      }
    }
    return chance.happens(ownTopic) ? ofTaste(person, time, chance) : popular(time, chance);
  }

  /** A video by popularity alone. */
  public Optional<Work> popular(long time, Chance chance) {
    WeightedChoice choice = topics[stretch(time)];
    return choice.total() > 0 ? ofTopic(choice.draw(chance), time, chance) : Optional.empty();
  }

  private Optional<Work> ofTaste(Person person, long time, Chance chance) {
    List<Integer> own = person.taste().topics();
    int once = chance.below(own.size());
    int again = chance.below(own.size());
    int topic = own.get(Math.min(once, again));
    return ofTopic(topic, time, chance);
  }

  /** A video of a topic, by popularity. */
  public Optional<Work> ofTopic(int topic, long time, Chance chance) {
    Shelf shelf = shelves[stretch(time)][topic];
    for (int i = 0; i < TRIES && shelf.weights.total() > 0; i++) {
      Work work = shelf.works.get(shelf.weights.draw(chance));
      if (work.publishedAt() < time) {
        return Optional.of(work);
      }
    }
    return Optional.empty();
  }

  /** One of a creator's works that are out, newer ones rather than older ones. */
  public Optional<Work> newish(Creator creator, long time, Chance chance) {
    int newest = creator.works().size() - 1;
    while (newest >= 0 && creator.works().get(newest).publishedAt() >= time) {
      newest--;
    }
    while (newest > 0 && chance.happens(OLDER_WORK)) {
      newest--;
    }
    return newest < 0 ? Optional.empty() : Optional.of(creator.works().get(newest));
  }

  private int stretch(long time) {
    long stretch = (time - timeline.start()) / STRETCH;
    return (int) Math.clamp(stretch, 0, shelves.length - 1L);
  }
}
