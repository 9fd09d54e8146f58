package dev.zhenzan.diagnosis;

import java.util.List;

/** What fills a gap in a text of advice. */
public sealed interface Gap {
  /** A share, 0 to 1. */
  record Share(double value) implements Gap {}

  /** A relative change: 0.1 is a tenth more. */
  record Change(double value) implements Gap {}

  /** A number of things. */
  record Quantity(double value) implements Gap {}

  /** Hours of the week, 0 to 167. */
  record Hours(List<Integer> slots) implements Gap {
    public Hours {
      slots = List.copyOf(slots);
    }
  }

  /** A tag, by its code. */
  record Topic(String code) implements Gap {}

  /** A region or a surface, by its code. */
  record Named(String code) implements Gap {}
}
