package dev.zhenzan.pipeline.matching;

import dev.zhenzan.audience.match.TextSpace;
import dev.zhenzan.audience.match.Works;
import dev.zhenzan.audience.match.factor.Factors;
import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.audience.tag.SourceTags;
import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.audience.tag.TextEmbedding;
import dev.zhenzan.audience.tag.WorkTag;
import dev.zhenzan.audience.tag.WorkText;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.model.WorkTexts;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Turns what a source says of works into what a match model reads: tags, and text in few numbers.
 */
public final class WorkDescriber {
  /** Tags that a model tells apart; the rarer ones of a vocabulary speak through their parents. */
  public static final int MOST_TAGS = 64;

  private static final int PART = 1 << 10;

  private final TagEngine engine;
  private final Optional<TextEmbedding> embedding;
  private final String source;

  /**
   * A describer.
   *
   * @param engine gives tags; threads share it
   * @param embedding of texts, where they are to be embedded; threads share it
   * @param source lower-case name of the vocabulary that the source's own tags are of
   */
  public WorkDescriber(TagEngine engine, Optional<TextEmbedding> embedding, String source) {
    this.engine = engine;
    this.embedding = embedding;
    this.source = source;
  }

  /**
   * What is learnt of works before a model is.
   *
   * @param tags codes of the tags, by their ints
   * @param space of the embedded texts, where there is text
   */
  public record Terms(List<String> tags, Optional<TextSpace> space) {
    public Terms {
      tags = List.copyOf(tags);
    }
  }

  /**
   * Works with the terms in which they are described.
   *
   * @param works by dense int of the video
   * @param terms of tags and text
   */
  public record Described(Works works, Terms terms) {}

  /**
   * What works are about.
   *
   * @param codes of the tags, by their ints, the heaviest of all works first
   * @param tags of each work, by dense int of the video; of one they sum up to 1, or there is none
   */
  public record Topics(List<String> codes, WorkTags tags) {
    public Topics {
      codes = List.copyOf(codes);
      Objects.requireNonNull(tags, "tags");
    }
  }

  /**
   * The tags of works, however many different ones there are.
   *
   * @param videos how many there are, known or not
   */
  public Topics topics(WorkTexts texts, int videos, Workers workers) {
    Optional<Factors> embedded = embedding.map(space -> embedded(space, texts, videos, workers));
    List<List<WorkTag>> tags = tags(texts, embedded, videos, workers);
    List<String> codes = heaviest(tags, Integer.MAX_VALUE);
    return new Topics(codes, columns(tags, codes));
  }

  /**
   * Describes works and chooses the terms: the tags that weigh most, and the directions in which
   * the texts differ.
   *
   * @param videos how many there are, known or not
   */
  public Described describe(VideoTable table, WorkTexts texts, int videos, Workers workers) {
    Optional<Factors> embedded = embedding.map(space -> embedded(space, texts, videos, workers));
    List<List<WorkTag>> tags = tags(texts, embedded, videos, workers);
    Terms terms = new Terms(heaviest(tags, MOST_TAGS), embedded.flatMap(WorkDescriber::space));
    return described(table, tags, embedded, terms);
  }

  /** Describes works in terms that were chosen before. */
  public Described describe(
      VideoTable table, WorkTexts texts, Terms terms, int videos, Workers workers) {
    Optional<Factors> embedded =
        terms.space().flatMap(s -> embedding.map(e -> embedded(e, texts, videos, workers)));
    return described(table, tags(texts, embedded, videos, workers), embedded, terms);
  }

  private List<List<WorkTag>> tags(
      WorkTexts texts, Optional<Factors> embedded, int videos, Workers workers) {
    List<List<WorkTag>> tags = new ArrayList<>();
    for (int video = 0; video < videos; video++) {
      tags.add(List.of());
    }
    eachPart(
        videos,
        workers,
        video -> {
          if (texts.has(video)) {
            WorkText text = text(texts, video);
            tags.set(
                video,
                embedded
                    .map(rows -> engine.tags(text, rows.row(video)))
                    .orElseGet(() -> engine.tags(text)));
          }
        });
    return tags;
  }

  private WorkText text(WorkTexts texts, int video) {
    List<String> own = texts.tags(video);
    return new WorkText(
        texts.caption(video),
        texts.coverText(video),
        String.join(" ", texts.categories(video)),
        texts.music(video),
        own.isEmpty() ? SourceTags.NONE : new SourceTags(source, own));
  }

  private Factors embedded(TextEmbedding space, WorkTexts texts, int videos, Workers workers) {
    Factors rows = Factors.zero(videos, space.dimensions());
    eachPart(
        videos,
        workers,
        video -> {
          String plain = texts.has(video) ? text(texts, video).plain() : "";
          if (!plain.isBlank()) {
            float[] vector = space.embed(plain);
            System.arraycopy(vector, 0, rows.values(), video * rows.width(), rows.width());
          }
        });
    return rows;
  }

  private static void eachPart(int videos, Workers workers, IntConsumer each) {
    workers.run(
        (videos + PART - 1) / PART,
        part -> {
          for (int video = part * PART; video < Math.min(videos, (part + 1) * PART); video++) {
            each.accept(video);
          }
        });
  }

  private static List<String> heaviest(List<List<WorkTag>> tags, int most) {
    Map<String, Double> weights = new TreeMap<>();
    tags.forEach(own -> own.forEach(tag -> weights.merge(tag.code(), tag.weight(), Double::sum)));
    return weights.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The space of the texts that there are; none where fewer than two works have one. */
  private static Optional<TextSpace> space(Factors embedded) {
    int[] told = told(embedded);
    if (told.length < 2) {
      return Optional.empty();
    }
    Factors some = Factors.zero(told.length, embedded.width());
    for (int i = 0; i < told.length; i++) {
      System.arraycopy(
          embedded.values(),
          told[i] * embedded.width(),
          some.values(),
          i * embedded.width(),
          embedded.width());
    }
    return Optional.of(TextSpace.of(some, 1));
  }

  private static int[] told(Factors embedded) {
    int width = embedded.width();
    return IntStream.range(0, embedded.size())
        .filter(row -> !isZero(embedded.values(), row * width, width))
        .toArray();
  }

  private static boolean isZero(float[] values, int from, int width) {
    for (int i = from; i < from + width; i++) {
      if (values[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static Described described(
      VideoTable table, List<List<WorkTag>> tags, Optional<Factors> embedded, Terms terms) {
    Factors text = Factors.zero(0, terms.space().map(TextSpace::width).orElse(1));
    if (terms.space().isPresent() && embedded.isPresent()) {
      text = placed(embedded.get(), terms.space().get());
    }
    return new Described(new Works(table, columns(tags, terms.tags()), text), terms);
  }

  private static Factors placed(Factors embedded, TextSpace space) {
    Factors places = Factors.zero(embedded.size(), space.width());
    for (int row : told(embedded)) {
      float[] place = space.place(embedded.values(), row * embedded.width());
      System.arraycopy(place, 0, places.values(), row * space.width(), space.width());
    }
    return places;
  }

  private static WorkTags columns(List<List<WorkTag>> tags, List<String> codes) {
    Object2IntOpenHashMap<String> ints = new Object2IntOpenHashMap<>();
    codes.forEach(code -> ints.put(code, ints.size()));
    int[] starts = new int[tags.size() + 1];
    IntArrayList chosen = new IntArrayList();
    FloatArrayList shares = new FloatArrayList();
    for (int video = 0; video < tags.size(); video++) {
      List<WorkTag> own =
          tags.get(video).stream().filter(tag -> ints.containsKey(tag.code())).toList();
      double sum = own.stream().mapToDouble(WorkTag::weight).sum();
      for (WorkTag tag : own) {
        chosen.add(ints.getInt(tag.code()));
        shares.add((float) (tag.weight() / sum));
      }
      starts[video + 1] = chosen.size();
    }
    return new WorkTags(starts, chosen.toIntArray(), shares.toFloatArray());
  }
}
