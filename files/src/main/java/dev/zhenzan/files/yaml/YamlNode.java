package dev.zhenzan.files.yaml;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A value of a document. Who asks says what it should be; where it is something else, a {@link
 * YamlException} names the place, the value and what to write.
 */
public abstract sealed class YamlNode permits YamlMapping, YamlSequence, YamlScalar {
  private final YamlPlace place;
  private final Problems problems;

  YamlNode(YamlPlace place, Problems problems) {
    this.place = place;
    this.problems = problems;
  }

  /** Where the value begins. */
  public YamlPlace place() {
    return place;
  }

  Problems problems() {
    return problems;
  }

  /** What the value is, in words for an error. */
  abstract String described();

  /** Says of this value what is wrong with it; the caller throws it. */
  public YamlException wrong(String what) {
    return YamlException.at(place, what);
  }

  YamlException insteadOf(String wanted) {
    return wrong("expected " + wanted + ", found " + described());
  }

  /** A text, as it stands there; not empty. */
  public String text() {
    return scalar("a text").text();
  }

  /** A finite number, in decimal notation and without quotes. */
  public double number() {
    return scalar("a number").number();
  }

  /** A whole number of a range, without quotes. */
  public long whole(long least, long most) {
    return scalar("a whole number").whole(least, most);
  }

  /** {@code true} or {@code false}. */
  public boolean flag() {
    return scalar("true or false").flag();
  }

  /** A day such as {@code 2025-10-15}. */
  public LocalDate date() {
    return scalar("a day such as 2025-10-15").date();
  }

  /** One of a few codes. */
  public <E> E code(Function<String, Optional<E>> parse, List<String> known) {
    return scalar("one of " + known).code(parse, known);
  }

  private YamlScalar scalar(String wanted) {
    return switch (this) {
      case YamlScalar scalar -> scalar;
      case YamlMapping mapping -> throw mapping.insteadOf(wanted);
      case YamlSequence sequence -> throw sequence.insteadOf(wanted);
    };
  }

  /** A mapping, whose keys are then asked for one by one. */
  public YamlMapping mapping() {
    return switch (this) {
      case YamlMapping mapping -> mapping;
      case YamlScalar scalar -> throw scalar.insteadOf("a mapping, lines of 'key: value'");
      case YamlSequence sequence -> throw sequence.insteadOf("a mapping, lines of 'key: value'");
    };
  }

  private List<YamlNode> sequence() {
    return switch (this) {
      case YamlSequence sequence -> sequence.nodes();
      case YamlScalar scalar -> throw scalar.insteadOf("a list, lines of '- element'");
      case YamlMapping mapping -> throw mapping.insteadOf("a list, lines of '- element'");
    };
  }

  /**
   * The elements of a list. One that cannot be read is left out, and told when the document is
   * done.
   *
   * @param reader throws {@link YamlException}, or {@link IllegalArgumentException} for the
   *     element's place
   */
  public <T> List<T> elements(Function<? super YamlNode, ? extends T> reader) {
    List<T> read = new ArrayList<>();
    for (YamlNode element : sequence()) {
      element.<T>attempt(reader).ifPresent(read::add);
    }
    return read;
  }

  /**
   * The entries of a mapping whose keys are the writer's own, in their order. One that cannot be
   * read is left out, and told when the document is done.
   *
   * @param reader of key and value; throws like that of {@link #elements}
   */
  public <T> Map<String, T> entries(BiFunction<String, ? super YamlNode, ? extends T> reader) {
    Map<String, T> read = new LinkedHashMap<>();
    YamlMapping mapping = mapping();
    for (String key : mapping.keys()) {
      mapping
          .required(key)
          .<T>attempt(value -> reader.apply(key, value))
          .ifPresent(value -> read.put(key, value));
    }
    return read;
  }

  /**
   * The same where the keys are codes. A key that is none is told with its place, and its value is
   * not read.
   *
   * @param code reads a key, such as {@code key -> key.code(...)}
   */
  public <K, T> Map<K, T> entries(
      Function<? super YamlNode, ? extends K> code,
      BiFunction<? super K, ? super YamlNode, ? extends T> reader) {
    Map<K, T> read = new LinkedHashMap<>();
    YamlMapping mapping = mapping();
    for (String key : mapping.keys()) {
      YamlNode value = mapping.required(key);
      Optional<K> known = mapping.keyOf(key).<K>attempt(code);
      if (known.isEmpty()) {
        value.forgive();
      } else {
        value
            .<T>attempt(it -> reader.apply(known.get(), it))
            .ifPresent(it -> read.put(known.get(), it));
      }
    }
    return read;
  }

  /** Empty where reading failed, which is then among the document's problems. */
  private <T> Optional<T> attempt(Function<? super YamlNode, ? extends T> reader) {
    try {
      T value = reader.apply(this);
      return Optional.of(value);
    } catch (YamlException e) {
      problems.add(e);
    } catch (IllegalArgumentException e) {
      problems.add(place, String.valueOf(e.getMessage()));
    }
    forgive();
    return Optional.empty();
  }

  /** Reading stopped within this value: what nobody asked for is not to be blamed. */
  abstract void forgive();

  /** Adds the keys that nobody asked for, here and below, to the problems. */
  abstract void tellUnasked();
}
