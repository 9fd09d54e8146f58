package dev.zhenzan.server.result;

import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.ProblemException;
import java.util.Optional;

/**
 * Where a page of a sorted list begins: lists are sorted by a number, the largest first, and then
 * by an id.
 *
 * @param number of the last item before
 * @param id of the last item before
 */
public record SortKey(double number, String id) {
  /** Before everything. */
  private static final SortKey START = new SortKey(Double.POSITIVE_INFINITY, "");

  /** Where a page begins. */
  public static SortKey after(PageRequest page) {
    return page.after().map(SortKey::parse).orElse(START);
  }

  private static SortKey parse(String position) {
    int space = position.indexOf(' ');
    try {
      return new SortKey(
          Double.parseDouble(position.substring(0, space)), position.substring(space + 1));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw ProblemException.ofValue(
          "cursor", "no cursor of this list; leave it out to begin anew");
    }
  }

  /** As a position in the list. */
  public String position() {
    return number + " " + id;
  }

  /** A word of a query parameter among those allowed; the first where there is none. */
  public static String word(String name, Optional<String> given, String... words) {
    String word = given.filter(text -> !text.isEmpty()).orElse(words[0]);
    if (!java.util.List.of(words).contains(word)) {
      throw ProblemException.ofValue(name, name + " must be one of " + String.join(", ", words));
    }
    return word;
  }
}
