package dev.zhenzan.certificate.json;

import dev.zhenzan.tlog.VerificationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values by name. The getters are for texts from outside: what is missing or of another kind is a
 * failed verification that tells the name.
 *
 * @param members in the order in which they are written for people; equality does not look at it
 */
public record JsonObject(Map<String, Json> members) implements Json {
  public JsonObject {
    members.keySet().forEach(JsonText::new);
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** An object without members. */
  public static JsonObject empty() {
    return new JsonObject(Map.of());
  }

  /** This object with a member more, or with another value for one that it has. */
  public JsonObject with(String name, Json value) {
    Map<String, Json> changed = new LinkedHashMap<>(members);
    changed.put(name, value);
    return new JsonObject(changed);
  }

  /** This object with a text more. */
  public JsonObject with(String name, String text) {
    return with(name, Json.of(text));
  }

  /** This object with a number more. */
  public JsonObject with(String name, double number) {
    return with(name, Json.of(number));
  }

  /** This object without a member. */
  public JsonObject without(String name) {
    Map<String, Json> changed = new LinkedHashMap<>(members);
    changed.remove(name);
    return new JsonObject(changed);
  }

  /** The value of a member; empty where there is none. */
  public Optional<Json> find(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /**
   * The text of a member.
   *
   * @throws VerificationException if it is missing or no string
   */
  public String text(String name) throws VerificationException {
    if (get(name) instanceof JsonText text) {
      return text.value();
    }
    throw otherThan("a string", name);
  }

  /**
   * The number of a member.
   *
   * @throws VerificationException if it is missing or no number
   */
  public double number(String name) throws VerificationException {
    if (get(name) instanceof JsonNumber number) {
      return number.value();
    }
    throw otherThan("a number", name);
  }

  /**
   * The whole number of a member, 0 to 2^53 - 1.
   *
   * @throws VerificationException if it is missing or no such number
   */
  public long count(String name) throws VerificationException {
    double number = number(name);
    if (number != Math.rint(number) || number < 0 || number > (1L << 53) - 1) {
      throw otherThan("a whole number", name);
    }
    return (long) number;
  }

  /**
   * The object of a member.
   *
   * @throws VerificationException if it is missing or no object
   */
  public JsonObject object(String name) throws VerificationException {
    if (get(name) instanceof JsonObject object) {
      return object;
    }
    throw otherThan("an object", name);
  }

  /**
   * The array of a member.
   *
   * @throws VerificationException if it is missing or no array
   */
  public JsonArray array(String name) throws VerificationException {
    if (get(name) instanceof JsonArray array) {
      return array;
    }
    throw otherThan("an array", name);
  }

  /**
   * Holds a member to one value.
   *
   * @throws VerificationException if it is missing or has another value
   */
  public void require(String name, Json value) throws VerificationException {
    if (!get(name).equals(value)) {
      throw new VerificationException("\"" + name + "\" is not as this version writes it");
    }
  }

  /**
   * Holds the object to members that the reader knows, so that nothing passes as checked that was
   * not.
   *
   * @throws VerificationException if there is another member; the message does not repeat its name
   */
  public void requireOnly(Set<String> names) throws VerificationException {
    if (!names.containsAll(members.keySet())) {
      throw new VerificationException("an object has a member that this version does not know");
    }
  }

  private Json get(String name) throws VerificationException {
    @Nullable Json value = members.get(name);
    if (value == null) {
      throw new VerificationException("\"" + name + "\" is missing");
    }
    return value;
  }

  private static VerificationException otherThan(String kind, String name) {
    return new VerificationException("\"" + name + "\" must be " + kind);
  }
}
