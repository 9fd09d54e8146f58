package dev.zhenzan.compliance.rule;

import dev.zhenzan.compliance.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fact that rules may ask for.
 *
 * @param code its stable name in files
 * @param type of its values
 * @param meaning what it says, and, where it is missing, what to provide
 * @param words what its codes mean, by code: whoever states it writes one of these; where there are
 *     none, a text stands for itself
 */
public record FactName(String code, Type type, Wording meaning, Map<String, Wording> words) {
  public FactName {
    if (!code.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("code must be of a-z, 0-9 and _: " + code);
    }
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(meaning, "meaning");
    words = Map.copyOf(words);
  }

  /** A value in both languages. */
  Wording told(FactValue value) {
    if (value instanceof FactValue.Texts texts) {
      List<Wording> all = texts.all().stream().map(this::word).toList();
      return all.isEmpty()
          ? new Wording("无", "none")
          : new Wording(
              all.stream().map(Wording::zh).collect(Collectors.joining("、")),
              all.stream().map(Wording::en).collect(Collectors.joining(", ")));
    }
    return new Wording(value.told(), value.told());
  }

  private Wording word(String text) {
    return switch (text) {
      case FactValue.YES -> new Wording("是", "yes");
      case FactValue.NO -> new Wording("否", "no");
      default -> words.getOrDefault(text, new Wording(text, text));
    };
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

    private static boolean isFlag(FactValue.Texts texts) {
      return texts.equals(FactValue.texts(FactValue.YES))
          || texts.equals(FactValue.texts(FactValue.NO));
    }

    /** Whether a value is of the type. */
    public boolean admits(FactValue value) {
      return switch (value) {
        case FactValue.Texts texts -> this == TEXTS || (this == FLAG && isFlag(texts));
        case FactValue.Amount amount -> this == AMOUNT;
        case FactValue.Day day -> this == DAY;
      };
    }
  }
}
