package dev.zhenzan.linear;

/**
 * The logarithm of a Gaussian density that need not be normalised: &minus;&frac12; x<sup>T</sup> A
 * x + b<sup>T</sup> x + c. Not thread-safe.
 */
public final class Quadratic {
  private final int size;
  private final double[] precision;
  private final double[] shift;
  private double constant;

  private Quadratic(int size, double[] precision, double[] shift, double constant) {
    this.size = size;
    this.precision = precision;
    this.shift = shift;
    this.constant = constant;
  }

  /** Nothing known of this many unknowns. */
  public static Quadratic zero(int size) {
    return new Quadratic(size, new double[size * size], new double[size], 0);
  }

  /** A copy that goes its own way. */
  public Quadratic copy() {
    return new Quadratic(size, precision.clone(), shift.clone(), constant);
  }

  /** How many unknowns there are. */
  public int size() {
    return size;
  }

  /**
   * Adds an observation: a weighted sum of the unknowns was seen to be {@code target}, give or
   * take.
   *
   * @param features the sum's weights
   * @param variance of what was seen around the sum
   */
  public void observe(double[] features, double target, double variance) {
    double weight = 1 / variance;
    for (int i = 0; i < size; i++) {
      double scaled = weight * features[i];
      if (scaled != 0) {
        int row = i * size;
        for (int j = 0; j <= i; j++) {
          precision[row + j] += scaled * features[j];
        }
        shift[i] += scaled * target;
      }
    }
    constant -= 0.5 * (weight * target * target + Math.log(variance));
  }

  /** Adds a prior of one unknown: around {@code mean} with {@code variance}. */
  public void prior(int unknown, double mean, double variance) {
    precision[unknown * size + unknown] += 1 / variance;
    shift[unknown] += mean / variance;
    constant -= 0.5 * (mean * mean / variance + Math.log(variance));
  }

  /**
   * Ties unknowns to others one by one: the first is around the second.
   *
   * @param first where the tied ones begin
   * @param second where those begin that they are tied to
   * @param variances of the differences
   */
  public void tie(int first, int second, double[] variances) {
    int low = Math.min(first, second);
    int high = Math.max(first, second);
    for (int k = 0; k < variances.length; k++) {
      double weight = 1 / variances[k];
      precision[(first + k) * size + first + k] += weight;
      precision[(second + k) * size + second + k] += weight;
      precision[(high + k) * size + low + k] -= weight;
      constant -= 0.5 * Math.log(variances[k]);
    }
  }

  /**
   * Adds what another says of some of these unknowns: its first ones are those from {@code first}
   * on, its others the last ones here.
   *
   * @param leading how many of its unknowns begin at {@code first}
   */
  public void add(Quadratic other, int first, int leading) {
    int behind = size - other.size;
    for (int i = 0; i < other.size; i++) {
      int here = i < leading ? first + i : behind + i;
      for (int j = 0; j <= i; j++) {
        int there = j < leading ? first + j : behind + j;
        precision[here * size + there] += other.precision[i * other.size + j];
      }
      shift[here] += other.shift[i];
    }
    constant += other.constant;
  }

  /** Adds what another says of the same unknowns. */
  public void add(Quadratic other) {
    add(other, 0, other.size);
  }

  /** What is left to say of the other unknowns after the first {@code count} are integrated out. */
  public Quadratic withoutFirst(int count) {
    double[] matrix = precision.clone();
    Cholesky.decompose(matrix, size, count);
    double[] right = shift.clone();
    double sum = constant;
    for (int j = 0; j < count; j++) {
      right[j] /= matrix[j * size + j];
      sum += 0.5 * right[j] * right[j] - Math.log(matrix[j * size + j]);
      for (int i = j + 1; i < size; i++) {
        right[i] -= matrix[i * size + j] * right[j];
      }
    }
    int rest = size - count;
    double[] lower = new double[rest * rest];
    for (int i = 0; i < rest; i++) {
      System.arraycopy(matrix, (count + i) * size + count, lower, i * rest, i + 1);
    }
    double[] shifts = new double[rest];
    System.arraycopy(right, count, shifts, 0, rest);
    return new Quadratic(rest, lower, shifts, sum);
  }

  /**
   * The density.
   *
   * @throws ArithmeticException where an unknown has neither a prior nor an observation
   */
  public Gaussian gaussian() {
    Cholesky decomposed = Cholesky.of(precision, size);
    double[] mean = decomposed.solve(shift);
    double exponent = 0;
    for (int i = 0; i < size; i++) {
      exponent += shift[i] * mean[i];
    }
    double mass = constant + 0.5 * exponent - 0.5 * decomposed.logDeterminant();
    return new Gaussian(mean, decomposed, mass);
  }
}
