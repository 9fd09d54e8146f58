package dev.zhenzan.evaluation.metric;

import dev.zhenzan.evaluation.world.Labels;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Verdict;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * Joins a file of truth with a file of verdicts. Of rows with one key the first verdict belongs to
 * the first truth, the second to the second, and so on. Not thread-safe.
 */
final class TruthJoin {
  private static final int NONE = -1;

  private final Function<ColumnFile.Row, String> key;
  private final IdDictionary keys = new IdDictionary();
  private final IntArrayList firstOfKey = new IntArrayList();
  private final IntArrayList lastOfKey = new IntArrayList();
  private final IntArrayList nextOfSameKey = new IntArrayList();
  private final IntArrayList keyOf = new IntArrayList();
  private final LongArrayList lines = new LongArrayList();
  private final IntArrayList labels = new IntArrayList();
  private final IntArrayList families = new IntArrayList();
  private final IdDictionary familyCodes = new IdDictionary();
  private final DoubleArrayList probabilities = new DoubleArrayList();
  private final BitSet called = new BitSet();
  private final Strays withoutTruth = new Strays();

  private TruthJoin(Function<ColumnFile.Row, String> key) {
    this.key = key;
  }

  /**
   * Files to join.
   *
   * @param truth its columns end with label and family
   * @param verdicts its columns end with probability and verdict
   */
  record Sides(Side truth, Side verdicts) {}

  /** A file and the columns that are read of it. */
  record Side(Path file, List<String> columns) {}

  /** Joins two files by a key of their rows. */
  static TruthJoin of(Sides sides, Function<ColumnFile.Row, String> key) {
    TruthJoin join = new TruthJoin(key);
    join.truth(sides.truth);
    join.verdicts(sides.verdicts);
    return join;
  }

  private void truth(Side side) {
    int label = side.columns.size() - 2;
    ColumnFile.read(
        side.file,
        side.columns,
        row -> {
          keyOf.add(keys.intern(key.apply(row)));
          link(keyOf.getInt(keyOf.size() - 1));
          lines.add(row.line());
          labels.add(row.label(label));
          families.add(familyCodes.intern(row.text(label + 1)));
          probabilities.add(Double.NaN);
        });
  }

  private void link(int id) {
    int place = nextOfSameKey.size();
    nextOfSameKey.add(NONE);
    if (id == firstOfKey.size()) {
      firstOfKey.add(place);
      lastOfKey.add(place);
    } else {
      nextOfSameKey.set(lastOfKey.getInt(id), place);
      lastOfKey.set(id, place);
    }
  }

  private void verdicts(Side side) {
    int probability = side.columns.size() - 2;
    ColumnFile.read(
        side.file,
        side.columns,
        row -> {
          int place = take(keys.find(key.apply(row)));
          if (place == NONE) {
            withoutTruth.add(row.line());
          } else {
            probabilities.set(place, row.probability(probability));
            called.set(place, invalid(row.text(probability + 1)));
          }
        });
  }

  /** The truth that the next verdict of a key belongs to. */
  private int take(int id) {
    int place = id == IdDictionary.ABSENT ? NONE : firstOfKey.getInt(id);
    if (place != NONE) {
      firstOfKey.set(id, nextOfSameKey.getInt(place));
    }
    return place;
  }

  private static boolean invalid(String verdict) {
    return verdict.equals(Verdict.INVALID_GENERAL.code())
        || verdict.equals(Verdict.INVALID_SOPHISTICATED.code());
  }

  /** What stands on both sides. */
  Judged judged() {
    int[] matched = matched();
    float[] probability = new float[matched.length];
    boolean[] calledInvalid = new boolean[matched.length];
    Labels.Builder truth = new Labels.Builder(matched.length);
    for (int i = 0; i < matched.length; i++) {
      int place = matched[i];
      probability[i] = (float) probabilities.getDouble(place);
      calledInvalid[i] = called.get(place);
      truth.set(i, labels.getInt(place), familyCodes.text(families.getInt(place)));
    }
    return new Judged(probability, calledInvalid, truth.build());
  }

  /** Rows of the truth. */
  int rows() {
    return keyOf.size();
  }

  /** Line of a row of the truth. */
  long line(int place) {
    return lines.getLong(place);
  }

  /** Key of a row of the truth. */
  String key(int place) {
    return keys.text(keyOf.getInt(place));
  }

  /** Rows of the truth that have a verdict, ascending: those of {@link #judged()}. */
  int[] matched() {
    IntArrayList matched = new IntArrayList();
    for (int place = 0; place < probabilities.size(); place++) {
      if (!Double.isNaN(probabilities.getDouble(place))) {
        matched.add(place);
      }
    }
    return matched.toIntArray();
  }

  /** What stands on one side alone; empty where nothing does. */
  List<Unmatched> unmatched(Sides sides) {
    Strays withoutVerdict = new Strays();
    for (int place = 0; place < probabilities.size(); place++) {
      if (Double.isNaN(probabilities.getDouble(place))) {
        withoutVerdict.add(lines.getLong(place));
      }
    }
    List<Unmatched> unmatched = new ArrayList<>();
    withoutVerdict.addTo(unmatched, sides.truth.file);
    withoutTruth.addTo(unmatched, sides.verdicts.file);
    return unmatched;
  }

  /** Lines without a counterpart: all are counted, the first are named. */
  private static final class Strays {
    private final List<Long> named = new ArrayList<>();
    private long rows;

    void add(long line) {
      rows++;
      if (named.size() < Unmatched.NAMED) {
        named.add(line);
      }
    }

    void addTo(List<Unmatched> unmatched, Path file) {
      if (rows > 0) {
        unmatched.add(new Unmatched(file.getFileName().toString(), rows, named));
      }
    }
  }
}
