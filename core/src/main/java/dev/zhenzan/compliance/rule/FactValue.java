package dev.zhenzan.compliance.rule;

import java.time.LocalDate;
import java.util.List;

/** What is known of a fact. */
public sealed interface FactValue {
  /** What stands for yes among texts. */
  String YES = "yes";

  /** What stands for no among texts. */
  String NO = "no";

  /** Texts or codes, possibly none: none is known as well. */
  record Texts(List<String> all) implements FactValue {
    public Texts {
      all = List.copyOf(all);
    }
  }

  /** A finite number. */
  record Amount(double value) implements FactValue {
    public Amount {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("value must be finite: " + value);
      }
    }
  }

  /** A day. */
  record Day(LocalDate value) implements FactValue {}

  /** One text, or several. */
  static FactValue texts(String... all) {
    return new Texts(List.of(all));
  }

  /** The value as people read it. */
  default String told() {
    return switch (this) {
      case Texts texts -> texts.all.isEmpty() ? "-" : String.join(", ", texts.all);
      case Amount amount ->
          amount.value == Math.rint(amount.value) && Math.abs(amount.value) < 1e15
              ? Long.toString((long) amount.value)
              : Double.toString(amount.value);
      case Day day -> day.value.toString();
    };
  }
}
