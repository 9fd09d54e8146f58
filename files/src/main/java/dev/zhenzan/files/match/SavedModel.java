package dev.zhenzan.files.match;

import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import java.util.Objects;

/**
 * A model with what its dense ints stand for.
 *
 * @param model what was learnt
 * @param accounts ids of accounts
 * @param videos ids of videos
 * @param terms in which works are described: tags, by their ints, and the space of texts
 * @param card of what data it is
 */
public record SavedModel(
    MatchModel model,
    IdDictionary accounts,
    IdDictionary videos,
    WorkDescriber.Terms terms,
    ModelCard card) {
  public SavedModel {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(videos, "videos");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(card, "card");
  }

  /** The same with another model of the same ids. */
  public SavedModel with(MatchModel other) {
    return new SavedModel(other, accounts, videos, terms, card);
  }
}
