package dev.zhenzan.audience.retrieval;

import dev.zhenzan.graph.Workers;
import java.util.BitSet;
import java.util.List;

/**
 * An index of account vectors for the greatest inner products with a query. Only members are in it;
 * nothing of other rows is read. Immutable, safe for any number of threads.
 *
 * <p>How it works, what it costs and what it promises stands at the package.
 */
public final class AccountIndex {
  /** So that a row's number within a cell fits its key. */
  private static final int MAX_MEMBERS = 1 << 24;

  /** Of the members one in so many is scored exactly sooner than blocks are scanned for them. */
  private static final int FEW = 64;

  private final Vectors vectors;
  private final BitSet members;
  private final ScoreSpace space;
  private final Blocks blocks;
  private final Calibration calibration;

  private AccountIndex(Source source, ScoreSpace space, Blocks blocks, Calibration calibration) {
    this.vectors = source.vectors;
    this.members = source.members;
    this.space = space;
    this.blocks = blocks;
    this.calibration = calibration;
  }

  /**
   * What an index is made of.
   *
   * @param vectors of accounts, by their dense ints; kept, not copied
   * @param members accounts that are in the index, at most 16,777,216
   * @param queries a sample of works' vectors, at least 2; some hundreds say how works differ
   */
  public record Source(Vectors vectors, BitSet members, Vectors queries) {
    public Source {
      if (queries.size() < 2 || queries.dimensions() != vectors.dimensions()) {
        throw new IllegalArgumentException(
            "sample queries: " + queries.size() + " of dimensions " + queries.dimensions());
      }
      if (members.length() > vectors.size() || members.cardinality() > MAX_MEMBERS) {
        throw new IllegalArgumentException("members: " + members.cardinality());
      }
      members = (BitSet) members.clone();
    }
  }

  /** Builds an index, and measures its recall. */
  public static AccountIndex build(Source source, IndexSettings settings, Workers workers) {
    int[] rows = source.members.stream().toArray();
    ScoreSpace space = ScoreSpace.of(source.vectors, rows, source.queries, workers);
    Layout.Arranging how = new Layout.Arranging(space, mean(source.queries), settings.seed());
    Layout layout = Layout.of(source.vectors, rows, how, workers);
    Blocks blocks = Blocks.of(source.vectors, layout, space, workers);
    AccountIndex open = new AccountIndex(source, space, blocks, Calibration.NONE);
    Calibration calibration = Calibration.of(open, source.queries, settings, workers);
    return new AccountIndex(source, space, blocks, calibration);
  }

  private static float[] mean(Vectors queries) {
    float[] mean = new float[queries.dimensions()];
    for (int i = 0; i < queries.size(); i++) {
      for (int k = 0; k < mean.length; k++) {
        mean[k] += queries.values()[i * mean.length + k] / queries.size();
      }
    }
    return mean;
  }

  /**
   * The members that fit a query best, by their exact scores; a few may be missed, as {@link
   * #recall()} says.
   *
   * @param query a vector like those of the accounts
   * @param n how many at most, at least 0
   * @param allowed rows that may be answered; others are passed over
   */
  public Ranked top(float[] query, int n, BitSet allowed, Workers workers) {
    BitSet searched = intersection(allowed);
    int left = searched.cardinality();
    if (left <= size() / FEW) {
      return exactly(query, n, searched, workers);
    }
    return top(new Query(query, n, calibration.spreads(n, left)), searched, workers);
  }

  /**
   * What is asked of the blocks.
   *
   * @param spreads how many spreads above its mean a block is trusted to hold a score
   */
  record Query(float[] vector, int n, double spreads) {}

  Ranked top(Query query, BitSet allowed, Workers workers) {
    float[] mapped = space.query(query.vector);
    Blocks.Outlook outlook = blocks.outlook(mapped, workers);
    Search search = new Search(blocks, mapped, outlook, candidates(query.n), allowed);
    Ranked rough = search.run(query.spreads, workers).ranked();
    Best best = new Best(query.n);
    for (int row : rough.rows()) {
      best.offer(vectors.dot(row, query.vector), row);
    }
    return best.ranked();
  }

  /** Bytes misjudge a score a little, and so some more are scored exactly. */
  static int candidates(int n) {
    return n == 0 ? 0 : n + n / 16 + 16;
  }

  /** As {@link #top}, by looking at every member. */
  public Ranked exact(float[] query, int n, BitSet allowed, Workers workers) {
    return exactly(query, n, intersection(allowed), workers);
  }

  private Ranked exactly(float[] query, int n, BitSet searched, Workers workers) {
    return new ExactSearch(vectors, searched, workers).best(List.of(query), n).getFirst();
  }

  private BitSet intersection(BitSet allowed) {
    BitSet searched = (BitSet) members.clone();
    searched.and(allowed);
    return searched;
  }

  /** How many accounts are in the index. */
  public int size() {
    return blocks.layout().rows().length;
  }

  /** What was found of the exact answers of held-out sample queries when the index was built. */
  public MeasuredRecall recall() {
    return calibration.recall();
  }

  /** How many rows a search scores: the cost of a query. */
  public long scored(float[] query, int n, BitSet allowed) {
    BitSet searched = intersection(allowed);
    int left = searched.cardinality();
    if (left <= size() / FEW) {
      return left;
    }
    float[] mapped = space.query(query);
    Blocks.Outlook outlook = blocks.outlook(mapped, Workers.sequential());
    Search search = new Search(blocks, mapped, outlook, candidates(n), searched);
    search.run(calibration.spreads(n, left), Workers.sequential());
    return search.scanned();
  }

  Vectors vectors() {
    return vectors;
  }

  Blocks blocks() {
    return blocks;
  }

  Blocks.Outlook outlook(float[] query, Workers workers) {
    return blocks.outlook(space.query(query), workers);
  }

  BitSet members() {
    return members;
  }
}
