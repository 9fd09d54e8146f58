package dev.zhenzan.peers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The greedy of D-Cube [1] on a tensor of any number of modes, such as accounts x videos x hours,
 * in memory.
 *
 * <p>All values of one mode whose mass is at most the mode's mean go in one pass, the lightest
 * first, so that few passes over the entries are needed; after each value the density is taken, and
 * the densest block of all is answered. Its predecessor M-Zoom [2] takes one value at a time.
 *
 * <p><b>Guarantee</b> [1]: with {@link Selection#LARGEST} and {@link Density#ARITHMETIC} the first
 * block is at least 1/N as dense as the densest there is, N being the number of modes. Later ones
 * have that guarantee in what is left. <b>Cost</b>: at worst entries x values x square of the
 * modes; where few values hold most of the mass, as in logs, a pass takes most values away, and the
 * time is near linear in the entries. Memory 8 bytes an entry and mode.
 *
 * <p><b>What differs</b>: entries are kept in memory and compacted in place, and masses are brought
 * up to date by the entries that go rather than counted anew in each pass, which gives the same
 * numbers. The paper's factor theta is 1. Blocks are told by the density at which they were found,
 * in the entries left by the former ones.
 *
 * <p>[1] K. Shin, B. Hooi, J. Kim, C. Faloutsos, D-Cube: Dense-Block Detection in Terabyte-Scale
 * Tensors, WSDM 2017. [2] K. Shin, B. Hooi, C. Faloutsos, M-Zoom: Fast Dense-Block Detection in
 * Tensors with Quality Guarantees, ECML-PKDD 2016.
 *
 * @param density what is made as large as possible
 * @param selection of the next mode
 */
public record DCube(Density density, Selection selection) implements BlockSearch {
  @Override
  public Block densest(Entries entries) {
    return new Peeling(entries).densest();
  }

  /** One peeling. */
  private final class Peeling {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int NEVER_THERE = -1;

    private final Density.Extent whole;

    /** Entries left, in the first {@link #mass} places of each mode. */
    private final int[][] entries;

    /** Of each value of each mode the entries left. */
    private final int[][] masses;

    /** Values left, in the first {@link #counts} places of each mode, and when others went. */
    private final int[][] values;

    private final int[][] steps;
    private final int[] counts;
    private int mass;
    private int step;
    private double best;
    private int bestStep;

    Peeling(Entries from) {
      int modes = from.modes().length;
      mass = from.size();
      entries = Arrays.stream(from.modes()).map(int[]::clone).toArray(int[][]::new);
      masses = Arrays.stream(from.sizes()).mapToObj(int[]::new).toArray(int[][]::new);
      steps = Arrays.stream(from.sizes()).mapToObj(int[]::new).toArray(int[][]::new);
      values = new int[modes][];
      for (int mode = 0; mode < modes; mode++) {
        int[] massOf = masses[mode];
        Arrays.fill(steps[mode], NEVER_THERE);
        for (int value : entries[mode]) {
          massOf[value]++;
          steps[mode][value] = NEVER;
        }
        values[mode] =
            IntStream.range(0, massOf.length).filter(value -> massOf[value] > 0).toArray();
      }
      counts = Arrays.stream(values).mapToInt(kept -> kept.length).toArray();
      whole = new Density.Extent(mass, counts.clone());
      best = mass == 0 ? 0 : density.of(whole, whole);
    }

    Block densest() {
      while (mass > 0) {
        int mode = nextMode();
        remove(mode, lightest(mode));
        dropEntries(mode);
      }
      return block();
    }

    private int nextMode() {
      int next = 0;
      double largest = Double.NEGATIVE_INFINITY;
      for (int mode = 0; mode < counts.length; mode++) {
        double measure =
            switch (selection) {
              case LARGEST -> counts[mode];
              case DENSEST -> densityWithout(mode);
            };
        if (measure > largest) {
          largest = measure;
          next = mode;
        }
      }
      return next;
    }

    /** The density once the light values of a mode are gone. */
    private double densityWithout(int mode) {
      int massLeft = mass;
      int[] countsLeft = counts.clone();
      for (int i = 0; i < counts[mode]; i++) {
        int massOf = masses[mode][values[mode][i]];
        if (light(massOf, mode)) {
          massLeft -= massOf;
          countsLeft[mode]--;
        }
      }
      return massLeft == 0 ? 0 : density.of(new Density.Extent(massLeft, countsLeft), whole);
    }

    /** Whether a mass is at most the mean of a mode. */
    private boolean light(int massOf, int mode) {
      return (long) massOf * counts[mode] <= mass;
    }

    /** The light values of a mode, the lightest first, of equal mass the smaller. */
    private int[] lightest(int mode) {
      long[] massAndValue = new long[counts[mode]];
      int size = 0;
      for (int i = 0; i < counts[mode]; i++) {
        int value = values[mode][i];
        if (light(masses[mode][value], mode)) {
          massAndValue[size++] = (long) masses[mode][value] << 32 | value;
        }
      }
      Arrays.sort(massAndValue, 0, size);
      return Arrays.stream(massAndValue, 0, size).mapToInt(packed -> (int) packed).toArray();
    }

    private void remove(int mode, int[] light) {
      int massLeft = mass;
      int[] countsLeft = counts.clone();
      for (int value : light) {
        steps[mode][value] = step++;
        massLeft -= masses[mode][value];
        countsLeft[mode]--;
        if (massLeft > 0) {
          double now = density.of(new Density.Extent(massLeft, countsLeft), whole);
          if (now > best) {
            best = now;
            bestStep = step;
          }
        }
      }
      keepValues(mode);
    }

    private void keepValues(int mode) {
      int kept = 0;
      for (int i = 0; i < counts[mode]; i++) {
        if (steps[mode][values[mode][i]] == NEVER) {
          values[mode][kept++] = values[mode][i];
        }
      }
      counts[mode] = kept;
    }

    /** Drops the entries whose value of a mode has gone. */
    private void dropEntries(int mode) {
      int kept = 0;
      for (int entry = 0; entry < mass; entry++) {
        boolean keep = steps[mode][entries[mode][entry]] == NEVER;
        for (int m = 0; m < entries.length; m++) {
          int value = entries[m][entry];
          if (keep) {
            entries[m][kept] = value;
          } else {
            masses[m][value]--;
          }
        }
        kept += keep ? 1 : 0;
      }
      mass = kept;
    }

    /** What was left when the block was densest. */
    private Block block() {
      return new Block(best, Arrays.stream(steps).map(this::leftAtBest).toList());
    }

    private BitSet leftAtBest(int[] stepOf) {
      BitSet left = new BitSet();
      for (int value = 0; value < stepOf.length; value++) {
        left.set(value, stepOf[value] >= bestStep);
      }
      return left;
    }
  }
}
