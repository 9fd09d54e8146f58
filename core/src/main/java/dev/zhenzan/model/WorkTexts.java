package dev.zhenzan.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a source says of works in words, by the dense int of the video: caption, text on the cover,
 * path of categories, tags, music. Captions and covers cost their UTF-8 bytes and 12 more each;
 * paths, tags and music are kept once for all works that share them. Immutable once built.
 */
public final class WorkTexts {
  private static final WorkTexts NONE = new Builder().build();

  private final BitSet known;
  private final TextColumn captions;
  private final TextColumn covers;
  private final Shared categories;
  private final Shared tags;
  private final IdDictionary musicNames;
  private final IntColumn music;

  private WorkTexts(Builder from) {
    known = (BitSet) from.known.clone();
    captions = from.captions.copy();
    covers = from.covers.copy();
    categories = from.categories.copy(known.length());
    tags = from.tags.copy(known.length());
    musicNames = from.musicNames;
    music = from.music.trimmed(known.length());
  }

  /** Nothing is said of any work. */
  public static WorkTexts none() {
    return NONE;
  }

  /** How many works something is said of. */
  public int size() {
    return known.cardinality();
  }

  /** Whether a source lists a work. */
  public boolean has(int video) {
    return known.get(video);
  }

  /** What the creator wrote below the work; empty where unknown. */
  public String caption(int video) {
    return captions.get(video);
  }

  /** What stands on the cover; empty where unknown. */
  public String coverText(int video) {
    return covers.get(video);
  }

  /** The path of categories, the broadest first; empty where unknown. */
  public List<String> categories(int video) {
    return categories.get(video);
  }

  /** The source's own tags, in words or codes; empty where there is none. */
  public List<String> tags(int video) {
    return tags.get(video);
  }

  /** The music's name or id; empty where unknown. */
  public String music(int video) {
    int id = music.get(video);
    return id == InteractionTable.ABSENT ? "" : musicNames.text(id);
  }

  /** Lists of words, each kept once. */
  private static final class Shared {
    private final List<List<String>> lists;
    private final Map<List<String>, Integer> index = new HashMap<>();
    private final IntColumn column;

    Shared(List<List<String>> lists, IntColumn column) {
      this.lists = lists;
      this.column = column;
    }

    List<String> get(int video) {
      int id = column.get(video);
      return id == InteractionTable.ABSENT ? List.of() : lists.get(id);
    }

    void set(int video, List<String> words) {
      if (words.isEmpty()) {
        column.set(video, InteractionTable.ABSENT);
        return;
      }
      int id = index.computeIfAbsent(List.copyOf(words), this::add);
      column.set(video, id);
    }

    Shared copy(int length) {
      return new Shared(List.copyOf(lists), column.trimmed(length));
    }

    private int add(List<String> words) {
      lists.add(words);
      return lists.size() - 1;
    }
  }

  /**
   * Collects texts; each may come from another file, and of two of a kind the later one counts, but
   * for tags. Not thread-safe.
   */
  public static final class Builder {
    private final BitSet known = new BitSet();
    private final TextColumn captions = new TextColumn();
    private final TextColumn covers = new TextColumn();
    private final Shared categories =
        new Shared(new ArrayList<>(), new IntColumn(IntColumn.Width.INT));
    private final Shared tags = new Shared(new ArrayList<>(), new IntColumn(IntColumn.Width.INT));
    private final IdDictionary musicNames = new IdDictionary();
    private final IntColumn music = new IntColumn(IntColumn.Width.INT);

    /** Sets a work's caption. */
    public Builder caption(int video, String text) {
      known.set(video);
      captions.set(video, text);
      return this;
    }

    /** Sets the text on a work's cover. */
    public Builder coverText(int video, String text) {
      known.set(video);
      covers.set(video, text);
      return this;
    }

    /** Sets a work's path of categories, the broadest first. */
    public Builder categories(int video, List<String> path) {
      known.set(video);
      categories.set(video, path);
      return this;
    }

    /** Adds tags to those that a work has. */
    public Builder tags(int video, List<String> words) {
      known.set(video);
      List<String> before = tags.get(video);
      tags.set(video, Stream.concat(before.stream(), words.stream()).distinct().toList());
      return this;
    }

    /** Sets a work's music. */
    public Builder music(int video, String name) {
      known.set(video);
      music.set(video, name.isEmpty() ? InteractionTable.ABSENT : musicNames.intern(name));
      return this;
    }

    /** The table of the texts so far. */
    public WorkTexts build() {
      return new WorkTexts(this);
    }
  }
}
