package dev.zhenzan.verdict;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.trees.TreeModel;
import dev.zhenzan.verdict.context.Context;
import dev.zhenzan.verdict.context.Feature;
import java.util.ArrayList;
import java.util.List;

/**
 * How likely a like is invalid, by its findings and what surrounds it: boosted trees over {@link
 * Feature}, fitted on simulated worlds. Immutable.
 *
 * @param trees whose sum is the log odds
 * @param baseRate share of likes that was invalid where the trees were fitted, between 0 and 1
 */
public record InteractionModel(TreeModel trees, double baseRate) {
  /** Log odds below which likes are not told apart: one in three thousand. */
  static final double FLOOR = -8;

  private static final String BASE = "base ";

  public InteractionModel {
    BaseRate.Given.check(baseRate);
  }

  /**
   * Reads a model: remarks, a line {@code base RATE}, and trees in the form of {@link TreeModel}.
   *
   * @throws IllegalArgumentException where a line is not of the form; it names the line
   */
  public static InteractionModel parse(List<String> lines) {
    int at = 0;
    while (at < lines.size() && lines.get(at).startsWith("#")) {
      at++;
    }
    if (at == lines.size() || !lines.get(at).startsWith(BASE)) {
      throw new IllegalArgumentException("line " + (at + 1) + ": expected 'base RATE'");
    }
    double baseRate = baseRate(lines.get(at).substring(BASE.length()), at + 1);
    // As a remark it leaves the trees' lines their numbers.
    List<String> trees = new ArrayList<>(lines);
    trees.set(at, "#");
    return new InteractionModel(TreeModel.parse(trees, Feature.names()), baseRate);
  }

  private static double baseRate(String word, int line) {
    double rate;
    try {
      rate = Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("line " + line + ": not a number: " + word, e);
    }
    try {
      return new BaseRate.Given(rate).share();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("line " + line + ": " + e.getMessage(), e);
    }
  }

  /** The same model for likes of which a feature is known beforehand. */
  private InteractionModel given(Feature feature, double known) {
    return new InteractionModel(trees.given(feature.ordinal(), known), baseRate);
  }

  /** The same model for the likes of a log that lacks files or views. */
  InteractionModel of(AuditInput input) {
    List<Feature> unknown = new ArrayList<>();
    if (input.accounts().isEmpty()) {
      unknown.addAll(Feature.OF_ACCOUNTS);
    }
    if (input.videos().isEmpty()) {
      unknown.add(Feature.CREATOR_SHARE);
    }
    if (!input.interactions().hasDwell()) {
      unknown.addAll(Feature.OF_WATCHING);
    }
    InteractionModel model = this;
    for (Feature feature : unknown) {
      model = model.given(feature, Context.UNKNOWN);
    }
    return model;
  }

  /**
   * Log odds (nats) at the base rate of the fit, at least {@link #FLOOR}, of a sum of the trees.
   */
  static double logOdds(double sum) {
    return Math.max(FLOOR, sum);
  }
}
