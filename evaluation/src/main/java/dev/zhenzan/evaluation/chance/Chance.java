package dev.zhenzan.evaluation.chance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A seeded source of draws. Two of the same seed and part draw the same; parts of one seed are
 * unrelated, so that a change in one part of a world leaves the others as they were. Not
 * thread-safe.
 */
public final class Chance {
  private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final RandomGenerator source;

  private Chance(RandomGenerator source) {
    this.source = source;
  }

  /** The draws of one part of what a seed makes. */
  public static Chance of(long seed, String part) {
    long mixed = seed;
    for (int i = 0; i < part.length(); i++) {
      mixed = scramble(mixed ^ part.charAt(i));
    }
    return new Chance(ALGORITHM.create(scramble(mixed)));
  }

  /** A source of its own, for a sub-part, that depends on what was drawn so far. */
  public Chance split() {
    return new Chance(ALGORITHM.create(source.nextLong()));
  }

  /** Any of the 2^64 longs. */
  public long bits() {
    return source.nextLong();
  }

  /** Uniform in [0, 1), a multiple of 2^-53. */
  public double uniform() {
    return (source.nextLong() >>> 11) * 0x1p-53;
  }

  /** Uniform in [low, high). */
  public double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** Uniform in [0, bound); the bias is below bound / 2^64. */
  public int below(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive: " + bound);
    }
    return (int) Math.unsignedMultiplyHigh(source.nextLong(), bound);
  }

  /** Uniform in [low, high], both included. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Uniform in [low, high], both included; {@code low} where the stretch is empty. */
  public long between(long low, long high) {
    return high <= low ? low : low + Math.unsignedMultiplyHigh(source.nextLong(), high - low + 1);
  }

  /** True with a probability, 0 to 1. */
  public boolean happens(double probability) {
    return uniform() < probability;
  }

  /** Standard normal, by Box and Muller's transform. */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** Log-normal with a median and the standard deviation of its logarithm. */
  public double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** A number whose logarithm is uniform between those of two positive bounds. */
  public double logUniform(double low, double high) {
    return low * StrictMath.exp(uniform() * StrictMath.log(high / low));
  }

  /** Exponential with a mean. */
  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** Pareto: at least {@code least}, with tail exponent {@code shape}. */
  public double pareto(double least, double shape) {
    return least * StrictMath.pow(1 - uniform(), -1 / shape);
  }

  /** Trials until the first success, at least 1, with a mean of at least 1. */
  public int geometric(double mean) {
    if (mean <= 1) {
      return 1;
    }
    return 1 + (int) (StrictMath.log(1 - uniform()) / StrictMath.log(1 - 1 / mean));
  }

  /** One element. */
  public <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /** Up to {@code count} elements at different places, in random order. */
  public <T> List<T> pick(List<T> from, int count) {
    List<T> picked = new ArrayList<>(Math.min(count, from.size()));
    for (int place : places(from.size(), count)) {
      picked.add(from.get(place));
    }
    return picked;
  }

  /** Up to {@code count} different ints of [0, size), in random order. */
  public int[] places(int size, int count) {
    int[] all = new int[size];
    for (int i = 0; i < size; i++) {
      all[i] = i;
    }
    int drawn = Math.clamp(count, 0, size);
    for (int i = 0; i < drawn; i++) {
      int other = between(i, size - 1);
      int kept = all[i];
      all[i] = all[other];
      all[other] = kept;
    }
    return Arrays.copyOf(all, drawn);
  }

  /** Steele and Vigna's 64-bit mixer. */
  private static long scramble(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
