package dev.zhenzan.vertical;

/**
 * A number with what it rests on.
 *
 * @param value finite; the unit is that of whatever the figure stands for
 * @param source one sentence: where it comes from; not blank
 */
public record Figure(double value, Basis basis, String source) {
  public Figure {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value: not finite: " + value);
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("source: blank, of the figure " + value);
    }
  }
}
