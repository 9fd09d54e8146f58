package dev.zhenzan.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items in the order of the list
 * @param next the cursor of what follows; null at the end
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {
  /**
   * A page of what a query found that asked for one row more than the page holds.
   *
   * @param position of an item in the list's order
   */
  public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, String> position) {
    if (found.size() <= request.limit()) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, request.limit());
    return new Page<>(items, Cursor.of(position.apply(items.getLast())));
  }

  /** The same page of other things. */
  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next);
  }
}
