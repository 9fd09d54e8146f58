package dev.zhenzan.audience.retrieval;

import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.audience.choice.RandomChoices;
import dev.zhenzan.audience.profile.InteractionWeights;
import dev.zhenzan.audience.profile.InterestProfile;
import dev.zhenzan.audience.profile.InterestProfiles;
import dev.zhenzan.audience.profile.Population;
import dev.zhenzan.audience.profile.ProfileSettings;
import dev.zhenzan.audience.profile.TrustedHistory;
import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * All the way from choices and likes by profiles and vectors to audiences, of a few accounts. A
 * work's int is that of its one tag. What is personal can be drawn anew for some accounts.
 */
final class SmallWorld {
  static final int ACCOUNTS = 80;
  static final int TAGS = 4;
  static final FrequencyCap CAP = new FrequencyCap(3, 8);
  private static final int REGIONS = 3;

  /** A like of a work. */
  record Like(int account, int work, long time) {}

  final Choices choices;
  final BitSet minors;
  final ExposureLog exposures;
  private final List<Like> likes = new ArrayList<>();
  private final int[] regions = new int[ACCOUNTS];
  private final float[] biases = new float[ACCOUNTS];
  private final BitSet[] seen = new BitSet[ACCOUNTS];

  SmallWorld(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Choice> history = RandomChoices.of(random, ACCOUNTS, 6 * ACCOUNTS);
    choices = Choices.of(history);
    minors = Clustered.some(ACCOUNTS, 0.15, seed);
    exposures = new ExposureLog();
    for (int i = 0; i < 2 * ACCOUNTS; i++) {
      exposures.append(
          random.nextInt(ACCOUNTS), random.nextInt(TAGS), i * RandomChoices.LAST / 160);
    }
    drawPersonal(random, account -> true);
    for (int i = 0; i < 6 * ACCOUNTS; i++) {
      likes.add(like(random, random.nextInt(ACCOUNTS)));
    }
  }

  private static Like like(SplittableRandom random, int account) {
    return new Like(account, random.nextInt(TAGS), random.nextLong(RandomChoices.LAST + 1));
  }

  /** Draws regions, biases and what was seen anew for some accounts. */
  private void drawPersonal(SplittableRandom random, IntPredicate whose) {
    for (int account = 0; account < ACCOUNTS; account++) {
      int region = random.nextInt(REGIONS + 1) - 1;
      float bias = (float) random.nextGaussian();
      BitSet works = Clustered.some(TAGS, 0.2, random.nextLong());
      if (whose.test(account)) {
        regions[account] = region;
        biases[account] = bias;
        seen[account] = works;
      }
    }
  }

  /** Replaces everything personal of some accounts: likes, bias, region, what was seen. */
  void replacePersonal(long seed, IntPredicate whose) {
    SplittableRandom random = new SplittableRandom(seed);
    drawPersonal(random, whose);
    replaceLikes(random, like -> whose.test(like.account));
  }

  /** Replaces likes by a random number of others of the same account that are of the same sort. */
  void replaceLikes(SplittableRandom random, Predicate<Like> which) {
    likes.removeIf(which);
    for (int i = 0; i < 6 * ACCOUNTS; i++) {
      Like like = like(random, random.nextInt(ACCOUNTS));
      if (which.test(like)) {
        likes.add(random.nextInt(likes.size() + 1), like);
      }
    }
  }

  AccountFacts facts(long time) {
    return AccountFacts.at(choices, time, minors, regions);
  }

  /** Of each account its bias and the shares of the tags. */
  private Vectors vectors(long time) {
    InteractionTable table = table();
    int[] starts = {0, 1, 2, 3, 4};
    WorkTags tags = new WorkTags(starts, new int[] {0, 1, 2, 3}, new float[] {1, 1, 1, 1});
    InterestProfiles profiles = new InterestProfiles(ProfileSettings.STANDARD);
    new TrustedHistory(table, new float[table.size()], tags, InteractionWeights.STANDARD)
        .gather(choices, minors, time, profiles);
    Population population = profiles.population(time);
    float[] values = new float[ACCOUNTS * (TAGS + 1)];
    for (int account = 0; account < ACCOUNTS; account++) {
      InterestProfile profile =
          profiles.profile(account, choices.at(account, time), population, time);
      values[account * (TAGS + 1)] = biases[account];
      for (int tag = 0; tag < TAGS; tag++) {
        values[account * (TAGS + 1) + 1 + tag] = (float) profile.share(tag);
      }
    }
    return new Vectors(values, TAGS + 1);
  }

  private InteractionTable table() {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    for (int account = 0; account < ACCOUNTS; account++) {
      builder.accounts().intern("a" + account);
    }
    for (int work = 0; work < TAGS; work++) {
      builder.videos().intern("v" + work);
    }
    likes.forEach(
        like -> builder.addPlain(like.account, like.work, InteractionKind.LIKE, like.time, 0));
    return builder.build();
  }

  /** What a work is, as far as audiences go. */
  record Shown(int work, Suitability suitability, BitSet regions) {}

  Audience audience(Shown shown, long time) {
    return audience(shown, time, time);
  }

  /** The audience at a time, found by an index that was built at another. */
  Audience audience(Shown shown, long built, long time) {
    Vectors queries = new Vectors(new float[] {1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 1}, 5);
    AccountFacts facts = facts(time);
    AccountIndex.Source source =
        new AccountIndex.Source(vectors(built), facts(built).matchable(), queries);
    AccountIndex index = AccountIndex.build(source, IndexSettings.STANDARD, Workers.sequential());
    BitSet knowing = new BitSet();
    for (int account = 0; account < ACCOUNTS; account++) {
      knowing.set(account, seen[account].get(shown.work));
    }
    float[] vector = {1, 0.2f, 0.1f, 0, 0};
    vector[1 + shown.work] = 2;
    return new AudienceSearch(index, facts, exposures)
        .find(
            new AudienceRequest(
                new AudienceRequest.Work(shown.work, vector, -1.5f, shown.suitability),
                new AudienceRequest.Size(12, 5, 7),
                new AudienceRequest.Limits(shown.regions, knowing, CAP),
                time),
            Workers.sequential());
  }

  /** The works for an account. */
  WorkSearch.Found works(int account, long time) {
    BitSet suitable = new BitSet();
    suitable.set(1, 3);
    BitSet region = new BitSet();
    region.set(1);
    float[] vectors = {1, 2, 0, 0, 0, 1, 0, 2, 0, 0, 1, 0, 0, 2, 0, 1, 0, 0, 0, 2};
    Works works =
        new Works(
            new Vectors(vectors, 5),
            new float[] {0, 0.1f, 0.2f, 0.3f},
            suitable,
            Map.of(2, region));
    return new WorkSearch(works, facts(time), exposures)
        .find(
            new WorkRequest(
                new WorkRequest.Viewer(account, vectors(time).row(account)),
                3,
                new WorkRequest.Limits(seen[account], CAP),
                time));
  }
}
