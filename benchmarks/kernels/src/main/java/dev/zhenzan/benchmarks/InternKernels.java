package dev.zhenzan.benchmarks;

import dev.zhenzan.model.IdDictionary;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Interning of account ids, one after the other and a dictionary at once. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class InternKernels {
  private static final int ID_BYTES = 10;
  private static final long FIRST_ID = 1_000_000_000L;
  private static final long STEP = 15_485_863L;
  private static final long RANGE = 8_000_000_000L;

  private byte[] ids = {};
  private IdDictionary distinct = new IdDictionary();

  /** Writes the ids of all edges. */
  @Setup
  public void write(Edges edges) {
    ids = new byte[edges.edges * ID_BYTES];
    distinct = new IdDictionary();
    for (int i = 0; i < edges.edges; i++) {
      String id = Long.toString(FIRST_ID + edges.account[i] * STEP % RANGE);
      System.arraycopy(id.getBytes(StandardCharsets.US_ASCII), 0, ids, i * ID_BYTES, ID_BYTES);
      distinct.intern(id);
    }
  }

  /** Each edge's id. */
  @Benchmark
  public IdDictionary internEach() {
    IdDictionary dictionary = new IdDictionary();
    for (int at = 0; at < ids.length; at += ID_BYTES) {
      dictionary.intern(ids, at, at + ID_BYTES);
    }
    return dictionary;
  }

  /** The distinct ids, twice: first they are new, then known. */
  @Benchmark
  public IdDictionary internAllTwice() {
    IdDictionary dictionary = new IdDictionary();
    int[] ints = new int[distinct.size()];
    dictionary.internAll(distinct, ints);
    dictionary.internAll(distinct, ints);
    return dictionary;
  }
}
