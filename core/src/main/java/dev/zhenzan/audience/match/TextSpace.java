package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.Factors;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The few directions in which embedded texts differ most: principal components, by subspace
 * iteration (G. Golub, C. Van Loan, Matrix Computations, 8.2.4). Immutable.
 */
public final class TextSpace {
  /** Floats that a text keeps. */
  public static final int WIDTH = 16;

  private static final int SWEEPS = 12;

  private final float[] mean;
  private final float[][] axes;
  private final float scale;

  private TextSpace(float[] mean, float[][] axes, float scale) {
    this.mean = mean;
    this.axes = axes;
    this.scale = scale;
  }

  /**
   * The space of some texts.
   *
   * @param embedded a row a text, at least 2
   * @param seed of the directions to begin with
   */
  public static TextSpace of(Factors embedded, long seed) {
    int width = embedded.width();
    float[] mean = new float[width];
    for (int row = 0; row < embedded.size(); row++) {
      for (int i = 0; i < width; i++) {
        mean[i] += embedded.values()[row * width + i] / embedded.size();
      }
    }
    SplittableRandom random = new SplittableRandom(seed);
    float[][] axes = new float[Math.min(WIDTH, width)][width];
    for (float[] axis : axes) {
      for (int i = 0; i < width; i++) {
        axis[i] = (float) random.nextGaussian();
      }
    }
    orthonormalise(axes);
    TextSpace space = new TextSpace(mean, axes, 1);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      space = space.turned(embedded);
    }
    return space.scaled(embedded);
  }

  /** The directions after one multiplication by the covariance. */
  private TextSpace turned(Factors embedded) {
    float[][] sums = new float[axes.length][mean.length];
    for (int row = 0; row < embedded.size(); row++) {
      float[] place = place(embedded.values(), row * mean.length);
      for (int axis = 0; axis < axes.length; axis++) {
        for (int i = 0; i < mean.length; i++) {
          sums[axis][i] += place[axis] * (embedded.values()[row * mean.length + i] - mean[i]);
        }
      }
    }
    orthonormalise(sums);
    return new TextSpace(mean, sums, 1);
  }

  /** So that the mean square of a text's length is 1. */
  private TextSpace scaled(Factors embedded) {
    double squares = 0;
    for (int row = 0; row < embedded.size(); row++) {
      for (float value : place(embedded.values(), row * mean.length)) {
        squares += value * value;
      }
    }
    double length = Math.sqrt(squares / embedded.size());
    return new TextSpace(mean, axes, length > 0 ? (float) (1 / length) : 1);
  }

  /**
   * What a space consists of.
   *
   * @param mean of the texts
   * @param axes row by row
   * @param scale that places are taken times
   */
  public record Parts(float[] mean, float[] axes, float scale) {}

  /** A space of parts. */
  public static TextSpace of(Parts parts) {
    int width = parts.mean.length;
    float[][] axes = new float[width == 0 ? 0 : parts.axes.length / width][];
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = Arrays.copyOfRange(parts.axes, axis * width, (axis + 1) * width);
    }
    return new TextSpace(parts.mean, axes, parts.scale);
  }

  /** The parts. */
  public Parts parts() {
    float[] flat = new float[axes.length * mean.length];
    for (int axis = 0; axis < axes.length; axis++) {
      System.arraycopy(axes[axis], 0, flat, axis * mean.length, mean.length);
    }
    return new Parts(mean, flat, scale);
  }

  /** Where a text lies: {@link #width()} floats. */
  public float[] place(float[] embedded, int from) {
    float[] place = new float[axes.length];
    for (int axis = 0; axis < axes.length; axis++) {
      float sum = 0;
      for (int i = 0; i < mean.length; i++) {
        sum += axes[axis][i] * (embedded[from + i] - mean[i]);
      }
      place[axis] = scale * sum;
    }
    return place;
  }

  /** Floats of a place. */
  public int width() {
    return axes.length;
  }

  /** Gram and Schmidt; a direction that the others leave nothing of becomes zero. */
  private static void orthonormalise(float[][] axes) {
    for (int axis = 0; axis < axes.length; axis++) {
      for (int before = 0; before < axis; before++) {
        subtract(axes[axis], axes[before], dot(axes[axis], axes[before]));
      }
      double length = Math.sqrt(dot(axes[axis], axes[axis]));
      for (int i = 0; i < axes[axis].length; i++) {
        axes[axis][i] = length > 1e-12 ? (float) (axes[axis][i] / length) : 0;
      }
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static void subtract(float[] from, float[] what, double times) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= (float) (times * what[i]);
    }
  }
}
