package dev.zhenzan.server.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Secrets and personal data by what they are, to be looked for where none of them may stand: as
 * they are, in an address, in hexadecimal and in base64 wherever in a longer text they were. Not
 * thread-safe.
 */
public final class Plants {
  private static final int SHORTEST = 6;
  private static final int BYTES_OF_A_GROUP = 3;

  private final Map<String, Set<String>> forms = new LinkedHashMap<>();

  /** None yet. */
  public Plants() {}

  /**
   * Plants a text.
   *
   * @param what it is, for people
   * @return the text
   */
  public String plant(String what, String text) {
    plant(what, text.getBytes(UTF_8));
    Set<String> texts = Objects.requireNonNull(forms.get(what));
    texts.add(text);
    texts.add(URLEncoder.encode(text, UTF_8));
    return text;
  }

  /** Plants bytes, which are looked for in hexadecimal and base64 alone. */
  public void plant(String what, byte[] bytes) {
    if (bytes.length < SHORTEST || forms.containsKey(what)) {
      throw new IllegalArgumentException(
          "too short to be told from chance, or planted already: " + what);
    }
    Set<String> found = new LinkedHashSet<>();
    String hex = HexFormat.of().formatHex(bytes);
    found.add(hex);
    found.add(hex.toUpperCase(Locale.ROOT));
    for (int before = 0; before < BYTES_OF_A_GROUP; before++) {
      String whole = whole(bytes, before);
      found.add(whole);
      found.add(whole.replace('+', '-').replace('/', '_'));
    }
    forms.put(what, found);
  }

  /** The characters of base64 that depend on these bytes alone, behind so many others. */
  private static String whole(byte[] bytes, int before) {
    byte[] shifted = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, shifted, before, bytes.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int first = (before * Byte.SIZE + 5) / 6;
    return text.substring(first, shifted.length * Byte.SIZE / 6);
  }

  /** How many there are. */
  public int size() {
    return forms.size();
  }

  /** What of them a text holds. */
  public List<String> in(String text) {
    List<String> found = new ArrayList<>();
    forms.forEach(
        (what, looks) -> looks.stream().filter(text::contains).forEach(look -> found.add(what)));
    return found.stream().distinct().toList();
  }
}
