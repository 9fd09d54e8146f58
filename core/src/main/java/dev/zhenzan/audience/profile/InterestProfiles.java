package dev.zhenzan.audience.profile;

import dev.zhenzan.audience.choice.ChoiceState;
import java.util.Arrays;

/**
 * The interest profiles of all accounts, gathered from weights of tags in any order of time.
 *
 * <p>Not thread-safe while anything is added; safe for readers afterwards.
 */
public final class InterestProfiles {
  /** Landmarks lie so many half-lives apart: a move scales floats by an exact power of two. */
  private static final int STRIDE = 64;

  private final ProfileSettings settings;
  private final TagSlots slots;

  /** Of each account the mass that no tag holds. */
  private float[] rest = new float[0];

  private long landmark = Long.MIN_VALUE;

  /** Profiles of nobody. */
  public InterestProfiles(ProfileSettings settings) {
    this.settings = settings;
    this.slots = new TagSlots(settings.maxTags());
  }

  /** Profiles as they were {@linkplain #saved() saved}. */
  public static InterestProfiles of(ProfileSettings settings, Saved saved) {
    InterestProfiles profiles = new InterestProfiles(settings);
    int place = 0;
    for (int account = 0; account < saved.used.length; account++) {
      for (int slot = 0; slot < saved.used[account]; slot++, place++) {
        profiles.slots.add(account, saved.tags[place], saved.masses[place]);
      }
    }
    profiles.rest = saved.rest;
    profiles.landmark = saved.landmark;
    return profiles;
  }

  /**
   * All profiles in columns.
   *
   * @param used tags of each account
   * @param tags of all accounts, one account behind the other
   * @param masses of the tags as of the landmark
   * @param rest of each account the mass that no tag holds; it may end before the accounts do
   * @param landmark micros
   */
  public record Saved(byte[] used, int[] tags, float[] masses, float[] rest, long landmark) {}

  /** What it takes to go on later; equal profiles are saved alike, however they grew. */
  public Saved saved() {
    int accounts = slots.accounts();
    while (accounts > 0 && slots.used(accounts - 1) == 0) {
      accounts--;
    }
    byte[] used = new byte[accounts];
    int places = 0;
    for (int account = 0; account < used.length; account++) {
      used[account] = (byte) slots.used(account);
      places += used[account];
    }
    int[] tags = new int[places];
    float[] masses = new float[places];
    int place = 0;
    for (int account = 0; account < used.length; account++) {
      for (int slot = 0; slot < used[account]; slot++, place++) {
        tags[place] = slots.tag(account, slot);
        masses[place] = slots.mass(account, slot);
      }
    }
    return new Saved(used, tags, masses, rest, landmark);
  }

  /**
   * Adds an interaction's weight for one tag.
   *
   * @param account dense int
   * @param time micros
   * @param tag dense int
   * @param weight in whole trusted likes; a negative one takes back, down to 0
   */
  public void add(int account, long time, int tag, double weight) {
    moveLandmark(landmarkOf(time));
    double halvings = (time - landmark) / (double) settings.halfLifeMicros();
    addMass(account, tag, weight * Math.pow(2, halvings));
  }

  private void addMass(int account, int tag, double mass) {
    addRest(account, slots.add(account, tag, (float) mass));
  }

  private void addRest(int account, double lost) {
    if (lost > 0) {
      if (account >= rest.length) {
        rest =
            Arrays.copyOf(
                rest, Math.max(account + 1, Math.addExact(rest.length, rest.length >> 1)));
      }
      rest[account] += (float) lost;
    }
  }

  private long landmarkOf(long time) {
    long stride = Math.multiplyExact(STRIDE, settings.halfLifeMicros());
    return Math.floorDiv(time, stride) * stride;
  }

  private void moveLandmark(long to) {
    if (landmark == Long.MIN_VALUE) {
      landmark = to;
    } else if (to > landmark) {
      float factor = factor(landmark, to);
      slots.scale(factor);
      for (int account = 0; account < rest.length; account++) {
        rest[account] *= factor;
      }
      landmark = to;
    }
  }

  /** What a mass as of {@code from} is as of {@code to}. */
  private float factor(long from, long to) {
    return (float) Math.pow(2, (from - to) / (double) settings.halfLifeMicros());
  }

  /** Adds everything of other profiles of the same settings. */
  public void merge(InterestProfiles other) {
    if (!settings.equals(other.settings)) {
      throw new IllegalArgumentException("settings differ: " + settings + ", " + other.settings);
    }
    if (other.landmark == Long.MIN_VALUE) {
      return;
    }
    moveLandmark(other.landmark);
    float factor = factor(other.landmark, landmark);
    for (int account = 0; account < other.slots.accounts(); account++) {
      for (int slot = 0; slot < other.slots.used(account); slot++) {
        addMass(account, other.slots.tag(account, slot), other.slots.mass(account, slot) * factor);
      }
      addRest(account, other.rest(account) * factor);
    }
  }

  /** Forgets what was learnt of an account's tag. */
  public void forget(int account, int tag) {
    slots.remove(account, tag);
  }

  /** Forgets an account. */
  public void forget(int account) {
    slots.clear(account);
    if (account < rest.length) {
      rest[account] = 0;
    }
  }

  private float rest(int account) {
    return account < rest.length ? rest[account] : 0;
  }

  /**
   * What everybody likes, and how alike accounts are.
   *
   * @param at micros
   */
  public Population population(long at) {
    Population.Gathering gathering = new Population.Gathering();
    double decay = decay(at);
    for (int account = 0; account < slots.accounts(); account++) {
      double total = 0;
      double squares = 0;
      for (int slot = 0; slot < slots.used(account); slot++) {
        double mass = slots.mass(account, slot) * decay;
        gathering.add(slots.tag(account, slot), mass);
        total += mass;
        squares += mass * mass;
      }
      gathering.addPairs(total, squares);
    }
    return gathering.population();
  }

  private double decay(long at) {
    return landmark == Long.MIN_VALUE
        ? 0
        : Math.pow(2, (landmark - at) / (double) settings.halfLifeMicros());
  }

  /**
   * The profile of an account under what the person has chosen. With personalised matching off it
   * is the population's, and nothing of the account is looked at.
   *
   * @param account dense int; one that was never added has a profile too
   * @param choices in force
   * @param population the prior
   * @param at micros; nothing later should have been added
   */
  public InterestProfile profile(int account, ChoiceState choices, Population population, long at) {
    if (!choices.personalised()) {
      return InterestProfile.impersonal(population);
    }
    int used = slots.used(account);
    int[] tags = new int[used];
    double[] masses = new double[used];
    double decay = decay(at);
    for (int slot = 0; slot < used; slot++) {
      tags[slot] = slots.tag(account, slot);
      masses[slot] = slots.mass(account, slot) * decay;
    }
    InterestProfile.Learnt learnt = new InterestProfile.Learnt(tags, masses, rest(account) * decay);
    return InterestProfile.of(learnt, choices.tags(), population);
  }
}
