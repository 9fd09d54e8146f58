package dev.zhenzan.tlog.checkpoint;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A log's tree head: the text of the note that the log signs.
 *
 * @param origin which log; not empty, best a URL without scheme
 * @param size entries of the tree, from 0
 * @param root root of the tree at that size
 * @param extensions further lines that are signed and say nothing here; none is empty
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

  /** Refuses lines that would not come back from the text. */
  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (!isLine(origin)) {
      throw new IllegalArgumentException("origin is empty or has a control character");
    }
    if (size < 0) {
      throw new IllegalArgumentException("size is " + size);
    }
    if (!extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new IllegalArgumentException("an extension line is empty or has a control character");
    }
  }

  private static boolean isLine(String line) {
    return !line.isEmpty() && line.chars().allMatch(c -> c >= 0x20);
  }

  /** A checkpoint without extension lines. */
  public static Checkpoint of(String origin, long size, Hash root) {
    return new Checkpoint(origin, size, root, List.of());
  }

  /**
   * The checkpoint of a note's text; the inverse of {@link #format}.
   *
   * @throws VerificationException if the text is not of the form
   */
  public static Checkpoint parse(String text) throws VerificationException {
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
      throw new VerificationException(
          "a checkpoint has an origin, a size and a root, each in a line of its own");
    }
    List<String> extensions = Arrays.asList(lines).subList(3, lines.length - 1);
    if (!isLine(lines[0]) || !extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new VerificationException("a line of a checkpoint is empty or has a control character");
    }
    return new Checkpoint(lines[0], parseNumber(lines[1]), Hash.parse(lines[2]), extensions);
  }

  /**
   * A size, index or time in decimal, without sign and leading zeroes.
   *
   * @throws VerificationException if it is not of the form or not below 2^63
   */
  public static long parseNumber(String decimal) throws VerificationException {
    try {
      if (DECIMAL.matcher(decimal).matches()) {
        return Long.parseLong(decimal);
      }
    } catch (NumberFormatException e) {
      throw new VerificationException("a number is not below 2^63", e);
    }
    throw new VerificationException(
        "a number is decimal without sign and leading zeroes, and below 2^63");
  }

  /** The text: a line each for origin, size, root and extensions. */
  public String format() {
    String head = origin + "\n" + size + "\n" + root.toBase64() + "\n";
    return extensions.isEmpty() ? head : head + String.join("\n", extensions) + "\n";
  }

  /** The tree as a range of leaves. */
  public Subtree subtree() {
    return new Subtree(origin, 0, size, root);
  }
}
