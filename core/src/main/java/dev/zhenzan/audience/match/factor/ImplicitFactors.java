package dev.zhenzan.audience.match.factor;

import dev.zhenzan.audience.match.linear.SymmetricSystem;
import dev.zhenzan.graph.Workers;
import java.util.SplittableRandom;

/** Alternating least squares over positive pairs; it goes on from where it was left. */
public final class ImplicitFactors {
  /** Rows that one task solves: enough to share a system, few enough to balance. */
  private static final int PART = 1 << 12;

  private final Settings settings;

  /** A fit with these settings. */
  public ImplicitFactors(Settings settings) {
    this.settings = settings;
  }

  /** Factors to begin with: zeros. */
  public Pair begin(PairMatrix.Shape accountsByVideos) {
    return new Pair(
        Factors.zero(accountsByVideos.rows(), settings.width()),
        Factors.zero(accountsByVideos.columns(), settings.width()));
  }

  /**
   * The factors with room for those that are new.
   *
   * @param accountsByVideos at least as many as there are
   */
  public Pair grown(Pair factors, PairMatrix.Shape accountsByVideos) {
    return new Pair(
        factors.accounts().grown(accountsByVideos.rows()),
        factors.videos().grown(accountsByVideos.columns()));
  }

  /**
   * Sweeps over both sides, accounts first; the factors are changed in place.
   *
   * @param byAccount a row an account, a column a video
   */
  public void sweep(Pair factors, PairMatrix byAccount, int sweeps, Workers workers) {
    PairMatrix byVideo = byAccount.transposed();
    wake(factors.videos(), byVideo);
    for (int i = 0; i < sweeps; i++) {
      solve(factors.accounts(), factors.videos(), byAccount, workers);
      solve(factors.videos(), factors.accounts(), byVideo, workers);
    }
  }

  /** Gives videos that have their first pairs small seeded values: from zero nothing moves. */
  private void wake(Factors videos, PairMatrix byVideo) {
    double scale = 0.1 / Math.sqrt(settings.width());
    for (int video = 0; video < byVideo.rows(); video++) {
      if (byVideo.from(video) < byVideo.to(video) && videos.isZero(video)) {
        SplittableRandom random = new SplittableRandom(settings.seed() + video);
        int from = video * settings.width();
        for (int i = from; i < from + settings.width(); i++) {
          videos.values()[i] = (float) (scale * random.nextGaussian());
        }
      }
    }
  }

  /** Puts each factor of one side where the loss is least, given the other side. */
  private void solve(Factors own, Factors other, PairMatrix pairs, Workers workers) {
    int width = settings.width();
    double[] gram = gram(other, workers);
    for (int i = 0; i < gram.length; i++) {
      gram[i] *= settings.unobserved();
    }
    double everybody = settings.unobserved() * pairs.columns();
    workers.run(
        parts(pairs.rows()),
        part -> {
          SymmetricSystem system = new SymmetricSystem(width);
          int to = Math.min(pairs.rows(), (part + 1) * PART);
          for (int row = part * PART; row < to; row++) {
            int count = pairs.to(row) - pairs.from(row);
            if (count == 0) {
              own.clear(row);
            } else {
              system.start(gram);
              system.addDiagonal(settings.regularisation() * (count + everybody));
              solveRow(system, own, other, pairs, row);
            }
          }
        });
  }

  private static void solveRow(
      SymmetricSystem system, Factors own, Factors other, PairMatrix pairs, int row) {
    int width = own.width();
    for (int place = pairs.from(row); place < pairs.to(row); place++) {
      int at = pairs.column(place) * width;
      system.addOuter(other.values(), at, 1);
      system.addRight(other.values(), at, 1);
    }
    double[] solution = system.solve();
    for (int i = 0; i < width; i++) {
      own.values()[row * width + i] = (float) solution[i];
    }
  }

  /** The sum of x x<sup>T</sup> over all factors, its lower triangle in a square. */
  private static double[] gram(Factors factors, Workers workers) {
    int width = factors.width();
    int parts = parts(factors.size());
    double[][] sums = new double[parts][];
    workers.run(
        parts,
        part -> {
          double[] sum = new double[width * width];
          int to = Math.min(factors.size(), (part + 1) * PART);
          for (int row = part * PART; row < to; row++) {
            addOuter(sum, factors.values(), row * width, width);
          }
          sums[part] = sum;
        });
    double[] all = new double[width * width];
    for (double[] sum : sums) {
      for (int i = 0; i < all.length; i++) {
        all[i] += sum[i];
      }
    }
    return all;
  }

  private static void addOuter(double[] sum, float[] x, int from, int width) {
    for (int i = 0; i < width; i++) {
      double value = x[from + i];
      for (int j = 0; j <= i; j++) {
        sum[i * width + j] += value * x[from + j];
      }
    }
  }

  private static int parts(int rows) {
    return (rows + PART - 1) / PART;
  }

  /**
   * Factors of both sides.
   *
   * @param accounts by dense int of the account
   * @param videos by dense int of the video
   */
  public record Pair(Factors accounts, Factors videos) {}

  /**
   * How factors are fitted.
   *
   * @param width floats a factor, 1 to 256
   * @param unobserved weight of a pair's square, seen or not, against that of a positive pair;
   *     above 0
   * @param regularisation against the number of terms a factor stands in; above 0
   * @param seed of the values that videos have when they get their first pairs
   */
  public record Settings(int width, double unobserved, double regularisation, long seed) {
    public Settings {
      if (width < 1 || width > 256) {
        throw new IllegalArgumentException("width must be 1 to 256: " + width);
      }
      if (!(unobserved > 0)) {
        throw new IllegalArgumentException("unobserved must be above 0: " + unobserved);
      }
      if (!(regularisation > 0)) {
        throw new IllegalArgumentException("regularisation must be above 0: " + regularisation);
      }
    }
  }
}
