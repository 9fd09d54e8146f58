package dev.zhenzan.evaluation.matching;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.chance.WeightedChoice;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import java.util.BitSet;

/**
 * A world in which a platform chooses what is shown by more than a log tells, so that whoever
 * learns from what was shown is misled, and in which a few exposures are random.
 *
 * <p>The log odds that account a watches work w long are
 *
 * <pre>-1 + willingness_a + quality_w + taste_a . kind_w + hidden_aw</pre>
 *
 * <p>where hidden is normal, drawn for each pair and in no file: a mood, a friend's word, what was
 * searched for elsewhere. The platform draws candidates by their popularity, which has nothing to
 * do with quality, and shows the one of greatest {@code strictness_w (taste_a . kind_w + hidden_aw)
 * + Gumbel noise}. Strict works reach only those who want them at that moment, so that their share
 * of long views is far above what others would make of them; of a work that is shown to anybody it
 * is right. A work's strictness is in no file either, so that no model of the exposures alone can
 * undo it; random exposures show it.
 *
 * @param size how large
 * @param hidden standard deviation of what is hidden; with 0 the exposures do not mislead
 * @param randomShare share of exposures of which the work is any, all alike, 0 to 1
 * @param seed the same seed makes the same world
 */
public record BiasedExposures(Size size, double hidden, double randomShare, long seed) {
  /**
   * How large a world is.
   *
   * @param accounts at least 1
   * @param works at least 1
   * @param exposures rows of the log, at least 1
   */
  public record Size(int accounts, int works, int exposures) {
    public Size {
      if (Math.min(accounts, Math.min(works, exposures)) < 1) {
        throw new IllegalArgumentException(
            "sizes must be at least 1: " + accounts + ", " + works + ", " + exposures);
      }
    }
  }

  /** 2,000 accounts, 400 works, 60,000 exposures of which one in fifty is random. */
  public static BiasedExposures defaults(long seed) {
    return new BiasedExposures(new Size(2_000, 400, 60_000), 1.2, 0.02, seed);
  }

  private static final int TASTES = 4;
  private static final int CANDIDATES = 12;
  private static final double MOST_STRICT = 3;
  private static final int DURATION_MILLIS = 30_000;
  private static final long START = 1_772_380_800_000_000L;
  private static final long STEP = 10_000_000;

  /** Makes the world. */
  public World make() {
    return new World(this);
  }

  /** What was made. Not thread-safe. */
  public static final class World {
    private final BiasedExposures settings;
    private final double[] willingness;
    private final double[] quality;
    private final double[][] taste;
    private final double[][] kind;
    private final double[] strictness;
    private final WeightedChoice popularity;
    private final MatchLog log;

    private World(BiasedExposures settings) {
      this.settings = settings;
      Size size = settings.size;
      Chance chance = Chance.of(settings.seed, "people and works");
      willingness = normals(size.accounts, 0.7, chance);
      quality = normals(size.works, 0.7, chance);
      taste = vectors(size.accounts, chance);
      kind = vectors(size.works, chance);
      strictness = new double[size.works];
      double[] weight = new double[size.works];
      for (int work = 0; work < size.works; work++) {
        strictness[work] = chance.uniform(0, MOST_STRICT);
        weight[work] = chance.logNormal(1, 1);
      }
      popularity = WeightedChoice.of(weight);
      log = MatchLog.of(exposures(), MatchLog.About.NOTHING);
    }

    private static double[] normals(int size, double sigma, Chance chance) {
      double[] drawn = new double[size];
      for (int i = 0; i < size; i++) {
        drawn[i] = sigma * chance.normal();
      }
      return drawn;
    }

    private static double[][] vectors(int size, Chance chance) {
      double[][] vectors = new double[size][];
      for (int i = 0; i < size; i++) {
        vectors[i] = normals(TASTES, 0.7, chance);
      }
      return vectors;
    }

    /** The log, with its random exposures marked; a watched work is watched to its end. */
    public MatchLog log() {
      return log;
    }

    /**
     * The probability that an account watches a work long if that is all one knows: the mean over
     * what is hidden.
     */
    public double probability(int account, int work) {
      double sum = 0;
      double total = 0;
      for (double hidden = -5; hidden <= 5; hidden += 0.25) {
        double density = StrictMath.exp(-hidden * hidden / 2);
        sum += density * sigmoid(known(account, work) + settings.hidden * hidden);
        total += density;
      }
      return sum / total;
    }

    /**
     * Exposures of any account to any work, all alike, with what comes of them.
     *
     * @param seed another seed, other exposures
     */
    public Exposures anyPairs(int count, long seed) {
      Chance chance = Chance.of(settings.seed ^ seed, "any pairs");
      int[] account = new int[count];
      int[] work = new int[count];
      long[] time = new long[count];
      BitSet watched = new BitSet();
      for (int row = 0; row < count; row++) {
        account[row] = chance.below(settings.size.accounts);
        work[row] = chance.below(settings.size.works);
        time[row] = START + STEP * (settings.size.exposures + row);
        watched.set(row, chance.happens(moment(account[row], work[row])));
      }
      return new Exposures(account, work, time, watched, new BitSet());
    }

    private InteractionTable exposures() {
      Chance chance = Chance.of(settings.seed, "exposures");
      InteractionTable.Builder rows = new InteractionTable.Builder();
      for (int account = 0; account < settings.size.accounts; account++) {
        rows.accounts().intern("account " + account);
      }
      for (int work = 0; work < settings.size.works; work++) {
        rows.videos().intern("work " + work);
      }
      int style = rows.timeStyle(TimeStyle.EPOCH_MICROS);
      for (int row = 0; row < settings.size.exposures; row++) {
        int account = chance.below(settings.size.accounts);
        boolean random = chance.happens(settings.randomShare);
        int work = random ? chance.below(settings.size.works) : chosen(account, chance);
        boolean watched = chance.happens(moment(account, work));
        int dwell = (int) (DURATION_MILLIS * (watched ? 1 : 0.5 * chance.uniform()));
        rows.add(
            new Interaction(
                account,
                work,
                InteractionKind.VIEW,
                START + STEP * row,
                style,
                Interaction.Context.watched(dwell, DURATION_MILLIS)));
        rows.setRandomExposure(row, random ? Answer.YES : Answer.NO);
      }
      return rows.build();
    }

    private int chosen(int account, Chance chance) {
      int best = -1;
      double greatest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < CANDIDATES; i++) {
        int work = popularity.draw(chance);
        double wanted = dot(taste[account], kind[work]) + hidden(account, work);
        double gumbel = -StrictMath.log(chance.exponential(1) + Double.MIN_NORMAL);
        double score = strictness[work] * wanted + gumbel;
        if (score > greatest) {
          greatest = score;
          best = work;
        }
      }
      return best;
    }

    /** The probability of the moment, with what is hidden. */
    private double moment(int account, int work) {
      return sigmoid(known(account, work) + hidden(account, work));
    }

    private double known(int account, int work) {
      return -1 + willingness[account] + quality[work] + dot(taste[account], kind[work]);
    }

    private double hidden(int account, int work) {
      long pair = (long) account * settings.size.works + work;
      return settings.hidden * Chance.of(settings.seed ^ (pair << 20), "hidden").normal();
    }

    private static double dot(double[] one, double[] other) {
      double sum = 0;
      for (int i = 0; i < one.length; i++) {
        sum += one[i] * other[i];
      }
      return sum;
    }

    private static double sigmoid(double x) {
      return 1 / (1 + StrictMath.exp(-x));
    }
  }
}
