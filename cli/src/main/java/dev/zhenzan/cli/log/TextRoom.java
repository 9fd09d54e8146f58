package dev.zhenzan.cli.log;

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
public final class TextRoom implements AutoCloseable {
  private final TagEngine engine;
  private final Optional<BgeEmbedding> embedding;

  private TextRoom(Vocabulary vocabulary, Optional<BgeEmbedding> embedding) {
    TagEngine words = TagEngine.ofWords(vocabulary, JiebaSegmenter.of(vocabulary));
    this.engine =
        embedding
            .map(space -> words.with(new TagMeanings(vocabulary, space, BgeEmbedding.SCALE)))
            .orElse(words);
    this.embedding = embedding;
  }

  /** Words alone. */
  public static TextRoom words() {
    return new TextRoom(GeneralVocabulary.load(), Optional.empty());
  }

  /** Words of a vocabulary alone. */
  public static TextRoom words(Vocabulary vocabulary) {
    return new TextRoom(vocabulary, Optional.empty());
  }

  /** Words and embedded texts. */
  public static TextRoom embedding() {
    return new TextRoom(GeneralVocabulary.load(), Optional.of(BgeEmbedding.load()));
  }

  /** What the texts of a model are understood by. */
  public static TextRoom of(SavedModel saved) {
    return saved.terms().space().isPresent() ? embedding() : words();
  }

  /** Describes works of a layout, whose own tags are of a vocabulary of its name. */
  public WorkDescriber describer(Layout layout) {
    return new WorkDescriber(engine, embedding.map(TextEmbedding.class::cast), layout.code());
  }

  @Override
  public void close() {
    embedding.ifPresent(BgeEmbedding::close);
  }
}
