package dev.zhenzan.cli.match;

import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.audience.tag.TagMeanings;
import dev.zhenzan.audience.tag.TextEmbedding;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import dev.zhenzan.text.BgeEmbedding;
import dev.zhenzan.text.GeneralVocabulary;
import dev.zhenzan.text.JiebaSegmenter;
import java.util.Optional;

/**
 * What is needed to understand texts: the vocabulary, the segmenter and, where asked, the
 * embedding.
 */
final class TextRoom implements AutoCloseable {
  private final TagEngine engine;
  private final Optional<BgeEmbedding> embedding;

  private TextRoom(Optional<BgeEmbedding> embedding) {
    Vocabulary vocabulary = GeneralVocabulary.load();
    TagEngine words = TagEngine.ofWords(vocabulary, JiebaSegmenter.of(vocabulary));
    this.engine =
        embedding
            .map(space -> words.with(new TagMeanings(vocabulary, space, BgeEmbedding.SCALE)))
            .orElse(words);
    this.embedding = embedding;
  }

  /** Words alone. */
  static TextRoom words() {
    return new TextRoom(Optional.empty());
  }

  /** Words and embedded texts. */
  static TextRoom embedding() {
    return new TextRoom(Optional.of(BgeEmbedding.load()));
  }

  /** What the texts of a model are understood by. */
  static TextRoom of(SavedModel saved) {
    return saved.terms().space().isPresent() ? embedding() : words();
  }

  /** Describes works of a layout, whose own tags are of a vocabulary of its name. */
  WorkDescriber describer(Layout layout) {
    return new WorkDescriber(engine, embedding.map(TextEmbedding.class::cast), layout.code());
  }

  @Override
  public void close() {
    embedding.ifPresent(BgeEmbedding::close);
  }
}
