package dev.zhenzan.server.audience;

import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.match.Head;
import dev.zhenzan.audience.match.Term;
import dev.zhenzan.audience.match.Viewer;
import dev.zhenzan.audience.profile.InterestProfile;
import dev.zhenzan.audience.profile.InterestProfiles;
import dev.zhenzan.audience.profile.Population;
import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.model.IdDictionary;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** A match model with what is asked of it by the ids of the platform. Thread-safe. */
public final class TrainedModel {
  private final SavedModel saved;
  private final Instant trainedAt;
  private final Population population;
  private final Map<String, Integer> tags = new HashMap<>();

  private TrainedModel(SavedModel saved, Instant trainedAt) {
    this.saved = saved;
    this.trainedAt = trainedAt;
    this.population = profiles(saved).population(micros(trainedAt));
    saved.terms().tags().forEach(code -> tags.put(code, tags.size()));
  }

  static TrainedModel of(SavedModel saved, Instant trainedAt) {
    return new TrainedModel(saved, trainedAt);
  }

  private static InterestProfiles profiles(SavedModel saved) {
    return saved.model().state().parts().profiles();
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** When it was trained. */
  public Instant trainedAt() {
    return trainedAt;
  }

  /** The codes of the tags that it tells apart, by their ints. */
  List<String> tags() {
    return saved.terms().tags();
  }

  /** Ints of codes; codes that the model does not know get ints behind its own, in their order. */
  ToIntFunction<String> ints(List<String> codes) {
    Map<String, Integer> all = new HashMap<>(tags);
    codes.forEach(code -> all.putIfAbsent(code, all.size()));
    return code -> all.getOrDefault(code, all.size());
  }

  /** The interest profile of an account under its choices, as of the training. */
  InterestProfile profile(String account, ChoiceState choices) {
    return profiles(saved)
        .profile(intOf(saved.accounts(), account), choices, population, micros(trainedAt));
  }

  /** The tags of a work with their weights, which sum up to 1 at most; none where unknown. */
  Map<String, Double> tagsOf(String video) {
    Map<String, Double> found = new LinkedHashMap<>();
    WorkTags all = saved.model().works().tags();
    int work = intOf(saved.videos(), video);
    if (work < all.works()) {
      for (int place = all.starts()[work]; place < all.starts()[work + 1]; place++) {
        found.put(tags().get(all.tags()[place]), (double) all.weights()[place]);
      }
    }
    return found;
  }

  /** Somebody whom works may be shown to, under what was chosen. */
  Viewer viewer(String account, ChoiceState choices) {
    return choices.personalised()
        ? new Viewer(intOf(saved.accounts(), account), choices)
        : Viewer.NOBODY_IN_PARTICULAR;
  }

  /** The chance of a long view, 0 to 1. */
  public double watch(Viewer viewer, String video, Instant at) {
    return saved.model().score(viewer, intOf(saved.videos(), video), micros(at)).watch();
  }

  /** What each term adds to the log odds of a long view, those that add nothing left out. */
  public Map<Term, Double> contributions(Viewer viewer, String video, Instant at) {
    double[] parts =
        saved.model().contributions(Head.WATCH, viewer, intOf(saved.videos(), video), micros(at));
    Map<Term, Double> found = new LinkedHashMap<>();
    for (Term term : Term.values()) {
      if (parts[term.ordinal()] != 0) {
        found.put(term, parts[term.ordinal()]);
      }
    }
    return found;
  }

  /** The int of an id, or one behind all where the model does not know it. */
  private static int intOf(IdDictionary ids, String id) {
    int found = ids.find(id);
    return found == IdDictionary.ABSENT ? ids.size() : found;
  }
}
