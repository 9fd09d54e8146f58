package dev.zhenzan.diagnosis.timing;

import dev.zhenzan.linear.Gaussian;

/**
 * Level and trend of one group, given what all groups share: two unknowns, solved by hand. With the
 * shared unknowns s, A the rows' (1, time), X their other features and W their weights, the mean is
 * V A<sup>T</sup> W (z &minus; X s), V = (A<sup>T</sup> W A + prior)<sup>&minus;1</sup>, so that a
 * row's expectation depends on s by x &minus; a V A<sup>T</sup> W X.
 */
final class OwnLevel {
  private final Design design;
  private final double[] features;
  private final double[] rest;
  private final double[] byLevel;
  private final double[] byTrend;
  private double levelLevel;
  private double levelTrend;
  private double trendTrend;
  private double level;
  private double trend;

  OwnLevel(Design design, double levelVariance) {
    this.design = design;
    features = new double[design.size()];
    rest = new double[design.size() - Design.OWN];
    byLevel = new double[rest.length];
    byTrend = new double[rest.length];
    levelLevel = 1 / levelVariance;
    trendTrend = 1 / Design.trendVariance();
  }

  /** Adds a row before it is solved. */
  void add(int row, double seen, double weight) {
    fill(row);
    double time = features[1];
    levelLevel += weight;
    levelTrend += weight * time;
    trendTrend += weight * time * time;
    level += weight * seen;
    trend += weight * time * seen;
    for (int i = 0; i < rest.length; i++) {
      byLevel[i] += weight * rest[i];
      byTrend[i] += weight * time * rest[i];
    }
  }

  /** Solves for the mean of level and trend. */
  void solve(Gaussian shared) {
    double determinant = levelLevel * trendTrend - levelTrend * levelTrend;
    double v11 = trendTrend / determinant;
    double v12 = -levelTrend / determinant;
    double v22 = levelLevel / determinant;
    for (int i = 0; i < rest.length; i++) {
      double a = v11 * byLevel[i] + v12 * byTrend[i];
      byTrend[i] = v12 * byLevel[i] + v22 * byTrend[i];
      byLevel[i] = a;
    }
    double first = v11 * level + v12 * trend - shared.mean(byLevel);
    trend = v12 * level + v22 * trend - shared.mean(byTrend);
    level = first;
    levelLevel = v11;
    levelTrend = v12;
    trendTrend = v22;
  }

  /** The expectation of a row, after it is solved. */
  double expected(int row, Gaussian shared) {
    fill(row);
    return level + trend * features[1] + shared.mean(rest);
  }

  /** The variance of the expectation of a row, after it is solved. */
  double variance(int row, Gaussian shared) {
    fill(row);
    double time = features[1];
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= byLevel[i] + time * byTrend[i];
    }
    double own = levelLevel + 2 * time * levelTrend + time * time * trendTrend;
    return own + shared.variance(rest);
  }

  /** The expected square of the level, after it is solved. */
  double square() {
    return level * level + levelLevel;
  }

  private void fill(int row) {
    design.fill(row, features);
    System.arraycopy(features, Design.OWN, rest, 0, rest.length);
  }
}
