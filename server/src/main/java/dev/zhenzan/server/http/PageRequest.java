package dev.zhenzan.server.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: a {@code @BeanParam}.
 *
 * @param limit items of a page, 1 to 200
 * @param cursor from the page before; null for the first
 */
public record PageRequest(
    @Parameter(description = "items of a page, 1 to 200", example = "50")
        @QueryParam("limit")
        @DefaultValue("50")
        int limit,
    @Parameter(description = "the field next of the page before; leave it out for the first")
        @QueryParam("cursor")
        @Nullable String cursor) {
  private static final int MOST = 200;

  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw ProblemException.ofValue("limit", "limit must be 1 to %d: %d".formatted(MOST, limit));
    }
  }

  /** What {@link Page#of} was told of the last item before; empty for the first page. */
  public Optional<String> after() {
    return Optional.ofNullable(cursor).map(Cursor::position);
  }

  /**
   * As {@link #after}, for lists in the order of ids.
   *
   * @throws ProblemException if the cursor is of another list
   */
  public Optional<UUID> afterId() {
    return after(UUID::fromString);
  }

  /**
   * As {@link #after}, for lists in the order of numbers.
   *
   * @throws ProblemException if the cursor is of another list
   */
  public Optional<Long> afterNumber() {
    return after(Long::valueOf);
  }

  private <T> Optional<T> after(Function<String, T> read) {
    try {
      return after().map(read);
    } catch (IllegalArgumentException e) {
      throw ProblemException.ofValue(
          "cursor", "no cursor of this list; leave it out to begin anew");
    }
  }

  /** How many rows a query asks for: one more, to know whether there are any. */
  public int rows() {
    return limit + 1;
  }
}
