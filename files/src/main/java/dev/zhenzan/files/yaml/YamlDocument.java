package dev.zhenzan.files.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** A YAML file whose root is a mapping. Read it once, by one thread. */
public final class YamlDocument {
  /** A file of this kind is written by hand: more is a mistake. */
  public static final int MOST_BYTES = 4 << 20;

  private final YamlMapping root;
  private final Problems problems;

  private YamlDocument(YamlMapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /**
   * Reads a file.
   *
   * @throws YamlException if there is none, or it is not what this package takes for YAML
   */
  public static YamlDocument read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw YamlException.at(start(file.toString()), "no such file; check the path");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Reads a stream to its end.
   *
   * @param name of the file in errors
   * @throws YamlException if it is not what this package takes for YAML
   */
  public static YamlDocument read(String name, InputStream in) {
    try {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw YamlException.at(
            start(name), "longer than " + MOST_BYTES + " bytes; split it or check what it is");
      }
      Problems problems = new Problems();
      YamlNode root = new Composer(name, problems).compose(Utf8Text.decode(name, bytes));
      problems.throwIfAny();
      return new YamlDocument(root.mapping(), problems);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  static YamlPlace start(String name) {
    return new YamlPlace(name, 1, 1);
  }

  /**
   * What the document means.
   *
   * @param reader asks the root for every key that may stand there; may throw {@link
   *     IllegalArgumentException}
   * @throws YamlException with all that is wrong: what the reader threw, what it passed over, and
   *     the keys that it did not ask for
   */
  public <T> T as(Function<? super YamlMapping, ? extends T> reader) {
    T value;
    try {
      value = reader.apply(root);
    } catch (YamlException e) {
      problems.add(e);
      throw problems.exception();
    } catch (IllegalArgumentException e) {
      problems.add(root.place(), String.valueOf(e.getMessage()));
      throw problems.exception();
    }
    root.tellUnasked();
    problems.throwIfAny();
    return value;
  }
}
