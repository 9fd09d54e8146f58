package dev.zhenzan.audience.match;

import java.util.function.Function;

/**
 * Something that there is of each head.
 *
 * @param watch that of {@link Head#WATCH}
 * @param like that of {@link Head#LIKE}
 */
public record PerHead<T>(T watch, T like) {
  /** What a function makes of each head. */
  static <T> PerHead<T> of(Function<Head, T> made) {
    return new PerHead<>(made.apply(Head.WATCH), made.apply(Head.LIKE));
  }

  /** That of a head. */
  public T of(Head head) {
    return switch (head) {
      case WATCH -> watch;
      case LIKE -> like;
    };
  }
}
