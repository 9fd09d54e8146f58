package dev.zhenzan.compliance.rule;

import dev.zhenzan.compliance.Wording;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A fact that rules may ask for.
 *
 * @param code its stable name in files
 * @param type of its values
 * @param meaning what it says, and, where it is missing, what to provide
 */
public record FactName(String code, Type type, Wording meaning) {
  public FactName {
    if (!code.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("code must be of a-z, 0-9 and _: " + code);
    }
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(meaning, "meaning");
  }

  /** What values a fact has. */
  public enum Type {
    /** {@link FactValue#YES} or {@link FactValue#NO}. */
    FLAG,
    /** Texts or codes. */
    TEXTS,
    /** A number. */
    AMOUNT,
    /** A day. */
    DAY;

    /** The type's stable code in files: its name in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The type with a code; empty where there is none. */
    public static Optional<Type> parse(String code) {
      for (Type type : values()) {
        if (type.code().equals(code)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }

    /** Whether a value is of the type. */
    public boolean admits(FactValue value) {
      return switch (value) {
        case FactValue.Texts texts ->
            this == TEXTS
                || this == FLAG
                    && texts.all().size() == 1
                    && (texts.all().getFirst().equals(FactValue.YES)
                        || texts.all().getFirst().equals(FactValue.NO));
        case FactValue.Amount amount -> this == AMOUNT;
        case FactValue.Day day -> this == DAY;
      };
    }
  }
}
