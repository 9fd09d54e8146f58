package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.zhenzan.files.rows.Decompressed;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for an id in everything that may hold it. */
final class PersonSearch {
  /** How files begin whose text is packed: PDF, zip, Parquet, gzip, Zstandard, bzip2, xz, 7z. */
  private static final Pattern PACKED =
      Pattern.compile(
          "(%PDF|PK\u0003\u0004|PAR1|\u001f\u008b|\\(\u00b5/\u00fd|BZh|\u00fd7zXZ|7z\u00bc)" + ".*",
          Pattern.DOTALL);

  private static final int HEAD = 8;

  private final Held held;
  private final Resources resources;

  /**
   * What a search found.
   *
   * @param left files in which something of the person stands
   * @param unsearched files of which this cannot be said
   */
  record Found(List<String> left, List<String> unsearched) {
    Found {
      left = List.copyOf(left);
      unsearched = List.copyOf(unsearched);
    }
  }

  PersonSearch(Held held, Resources resources) {
    this.held = held;
    this.resources = resources;
  }

  /** Looks for a person. */
  Found find(String id) {
    IdText text = new IdText(id);
    List<String> left = new ArrayList<>();
    List<String> unsearched = new ArrayList<>();
    for (PersonalFile file : held.rows()) {
      if (file.compared(id, resources).isEmpty()) {
        unsearched.add(file.path().toString());
      } else if (file.holds(id, resources) || isNamed(file.path(), text)) {
        left.add(file.path().toString());
      }
    }
    for (Path file : documentsAndMore()) {
      if (stands(file, id)) {
        left.add(file.toString());
      } else if (isClosed(file, text)) {
        unsearched.add(file.toString());
      }
    }
    held.models().stream()
        .filter(model -> new ModelErasure(model).knows(id) || isNamed(model, text))
        .forEach(model -> left.add(model.toString()));
    return new Found(left, unsearched);
  }

  private static boolean isNamed(Path file, IdText id) {
    return id.isTelling() && id.names(String.valueOf(file.getFileName()));
  }

  private boolean stands(Path file, String id) {
    return isNamed(file, new IdText(id))
        || standsIn(file, id)
        || (held.documents().contains(file) && JsonErasure.holds(file, id));
  }

  /** Whether a search of a file says nothing: its text is packed, or the id is like any count. */
  private boolean isClosed(Path file, IdText id) {
    if (held.documents().contains(file)) {
      return false;
    }
    return !id.isTelling() || (isPacked(file) && !isTwin(file));
  }

  private static boolean isPacked(Path file) {
    try (InputStream in = Decompressed.open(file)) {
      return PACKED.matcher(new String(in.readNBytes(HEAD), ISO_8859_1)).matches();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Whether a PDF was made with a page that says the same and is searched. */
  private boolean isTwin(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".pdf")
        && held.pages()
            .contains(file.resolveSibling(name.substring(0, name.length() - 4) + ".html"))
        && Files.exists(file.resolveSibling(name.substring(0, name.length() - 4) + ".html"));
  }

  /** How many files are searched. */
  int files() {
    return held.rows().size() + held.models().size() + documentsAndMore().size();
  }

  private List<Path> documentsAndMore() {
    return Stream.of(held.documents(), held.pages(), held.others())
        .flatMap(List::stream)
        .filter(Files::exists)
        .toList();
  }

  /** Whether an id that is told from counts stands in a file, unpacked. */
  static boolean standsIn(Path file, String id) {
    IdText text = new IdText(id);
    if (!text.isTelling()) {
      return false;
    }
    try (InputStream in = Decompressed.open(file)) {
      return text.standsIn(in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static UnusableFileException unreadable(Path file, IOException e) {
    return new UnusableFileException(file, "cannot be read: " + e.getMessage(), e);
  }
}
