package dev.zhenzan.evaluation.world.scene;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.chance.WeightedChoice;
import dev.zhenzan.evaluation.world.settings.Habits;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * The accounts of a world: ordinary people first, then those that groups bring. Grows while the
 * world is made; not thread-safe.
 */
public final class Population {
  private static final int MOST_LIKES = 1_000;

  private final List<Person> ordinary;
  private final List<Person> everybody;

  private Population(List<Person> ordinary) {
    this.ordinary = List.copyOf(ordinary);
    this.everybody = new ArrayList<>(ordinary);
  }

  /** The ordinary people of a world. */
  public static Population draw(WorldSettings settings, Catalogue catalogue, Chance chance) {
    Upbringing upbringing = new Upbringing(settings, catalogue, chance);
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < settings.scale().accounts(); i++) {
      people.add(upbringing.person(i));
    }
    return new Population(people);
  }

  /** Ordinary people. */
  public List<Person> ordinary() {
    return ordinary;
  }

  /** Everybody so far; a person's index is its place here. */
  public List<Person> everybody() {
    return Collections.unmodifiableList(everybody);
  }

  /** Adds an account that likes nothing of its own accord, with a profile. */
  public Person add(Person.Profile profile, Person.Taste taste, Chance chance) {
    Person person = new Person(everybody.size(), profile, Rhythm.draw(chance), taste, 0);
    everybody.add(person);
    return person;
  }

  /** Up to {@code count} different ordinary people, no more than one in four. */
  public List<Person> some(int count, Chance chance) {
    return chance.pick(ordinary, Math.min(count, Math.max(1, ordinary.size() / 4)));
  }

  private static final class Upbringing {
    private final Habits habits;
    private final Timeline timeline;
    private final Chance chance;
    private final WeightedChoice topics;
    private final List<List<Creator>> creators = new ArrayList<>();
    private final List<WeightedChoice> fame = new ArrayList<>();
    private final int[] followers;

    Upbringing(WorldSettings settings, Catalogue catalogue, Chance chance) {
      this.habits = settings.habits();
      this.timeline = Timeline.of(settings.scale());
      this.chance = chance;
      this.topics = Catalogue.topics(habits.topics());
      this.followers = new int[settings.scale().accounts()];
      catalogue.creators().forEach(creator -> followers[creator.account()] = creator.followers());
      for (int topic = 0; topic < habits.topics(); topic++) {
        int only = topic;
        List<Creator> of = catalogue.creators().stream().filter(c -> c.topic() == only).toList();
        creators.add(of);
        fame.add(
            WeightedChoice.of(
                of.stream().mapToDouble(c -> StrictMath.sqrt(c.followers())).toArray()));
      }
    }

    Person person(int index) {
      double drawn = chance.logNormal(habits.likes(), habits.spread());
      int likes = (int) Math.min(MOST_LIKES, drawn + chance.uniform());
      Person.Taste taste = taste(likes);
      int crowd = Math.max(followers[index], (int) Math.min(50_000, chance.pareto(1, 0.9)));
      int followings = taste.creators().size() + (int) chance.logNormal(30, 1);
      Person.Profile profile = new Person.Profile(registration(index), crowd, followings);
      return new Person(index, profile, Rhythm.draw(chance), taste, likes);
    }

    private long registration(int index) {
      // Whoever publishes before the log has registered before that.
      boolean recent = followers[index] == 0 && chance.happens(0.05);
      long last = timeline.start() - 30 * Timeline.DAY;
      double years = 6 * chance.uniform() * chance.uniform(0.3, 1);
      long time =
          recent
              ? chance.between(last, (timeline.start() + timeline.end()) / 2)
              : last - (long) (years * 365 * Timeline.DAY);
      return time - Math.floorMod(time, Timeline.SECOND);
    }

    private Person.Taste taste(int likes) {
      TreeSet<Integer> wanted = new TreeSet<>();
      int most = 1 + chance.below(4);
      List<Integer> interests = new ArrayList<>();
      for (int i = 0; i < most; i++) {
        int topic = topics.draw(chance);
        if (wanted.add(topic)) {
          interests.add(topic);
        }
      }
      return new Person.Taste(interests, followed(interests, likes));
    }

    private List<Creator> followed(List<Integer> interests, int likes) {
      int count = (int) Math.min(20, chance.exponential(1 + StrictMath.sqrt(likes)));
      TreeSet<Integer> known = new TreeSet<>();
      List<Creator> followed = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int topic = chance.pick(interests);
        if (fame.get(topic).total() > 0) {
          Creator creator = creators.get(topic).get(fame.get(topic).draw(chance));
          if (known.add(creator.account())) {
            followed.add(creator);
          }
        }
      }
      return followed;
    }
  }
}
