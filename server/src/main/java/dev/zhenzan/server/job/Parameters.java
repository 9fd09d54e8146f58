package dev.zhenzan.server.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the parameters of an order strictly, and completes them. Not thread-safe. */
public final class Parameters {
  private final ObjectNode given;
  private final ObjectNode complete = JsonNodeFactory.instance.objectNode();

  private Parameters(ObjectNode given) {
    this.given = given;
  }

  /**
   * Of an order.
   *
   * @param known names that are allowed
   * @throws ProblemException if there are others
   */
  public static Parameters of(ObjectNode given, String... known) {
    Set<String> unknown = new TreeSet<>();
    given.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(Set.of(known));
    if (!unknown.isEmpty()) {
      throw wrong(unknown.iterator().next(), "is not known here; known: " + List.of(known));
    }
    return new Parameters(given);
  }

  /** A word among some; the first where it is not given. */
  public Parameters word(String name, String... words) {
    String value = given.path(name).asText(words[0]);
    if (!List.of(words).contains(value)) {
      throw wrong(name, "must be one of " + List.of(words));
    }
    complete.put(name, value);
    return this;
  }

  /** A short word of lower-case letters, digits and underscores. */
  public Parameters code(String name, String otherwise) {
    String value = given.path(name).asText(otherwise);
    if (!value.matches("[a-z][a-z0-9_-]{0,63}")) {
      throw wrong(name, "must be a code of lower-case letters");
    }
    complete.put(name, value);
    return this;
  }

  /** Yes or no; no where it is not given. */
  public Parameters flag(String name) {
    JsonNode value = given.path(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong(name, "must be true or false");
    }
    complete.put(name, value.asBoolean(false));
    return this;
  }

  /** An id of the platform. */
  public Parameters id(String name) {
    complete.put(name, text(name, given.path(name)));
    return this;
  }

  /** Ids of the platform, 1 to so many. */
  public Parameters ids(String name, int most) {
    JsonNode values = given.path(name);
    if (!values.isArray() || values.isEmpty() || values.size() > most) {
      throw wrong(name, "must be a list of 1 to %d ids".formatted(most));
    }
    List<String> ids = new ArrayList<>();
    values.forEach(value -> ids.add(text(name, value)));
    ids.stream().distinct().sorted().forEach(complete.withArray(name)::add);
    return this;
  }

  private static String text(String name, JsonNode value) {
    String text = value.asText("");
    // An id that begins with a hyphen would be taken for an option of the command line.
    if (!value.isTextual() || text.isBlank() || text.length() > 200 || text.startsWith("-")) {
      throw wrong(name, "must be an id as the data writes it");
    }
    return text;
  }

  /** All of them, with defaults. */
  public ObjectNode complete() {
    return complete;
  }

  private static ProblemException wrong(String name, String what) {
    return ProblemException.ofValue("/parameters/" + name, name + " " + what);
  }
}
