package dev.zhenzan.audience.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a vocabulary's lines and says everything that is wrong with them at once. */
final class VocabularyParser {
  private static final int COLUMNS = 5;

  private final String file;
  private final List<String> lines;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, InterestTag> tags = new LinkedHashMap<>();
  private final Map<String, Integer> lineOfTag = new HashMap<>();
  private final Map<String, Integer> lineOfClear = new HashMap<>();
  private final Map<String, Integer> lineOfAny = new HashMap<>();

  VocabularyParser(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  Vocabulary parse() {
    String[] first = lines.isEmpty() ? new String[0] : lines.get(0).split(" ", -1);
    if (first.length != 3 || !first[0].equals(Vocabulary.FIRST_WORD) || first[2].isBlank()) {
      throw wrong(1, "expected 'vocabulary NAME VERSION'");
    }
    if (lines.size() < 2 || !lines.get(1).equals(Vocabulary.HEADER)) {
      throw wrong(2, "expected '" + Vocabulary.HEADER + "'");
    }
    for (int line = 3; line <= lines.size(); line++) {
      String text = lines.get(line - 1);
      if (!text.isBlank() && !text.startsWith("#")) {
        tag(line, text.split(",", -1));
      }
    }
    tags.values().forEach(this::checkParents);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return new Vocabulary(first[1], first[2], tags.values());
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(at(line, what));
  }

  private String at(int line, String what) {
    return file + ":" + line + ": " + what;
  }

  private void tag(int line, String[] columns) {
    @Nullable String problem = problemOf(columns);
    if (problem != null) {
      problems.add(at(line, problem));
      return;
    }
    Words words = new Words(line);
    words.addName(columns[2], columns[4].isBlank() ? new String[0] : columns[4].split(" ", -1));
    lineOfTag.put(columns[0], line);
    tags.put(
        columns[0],
        new InterestTag(
            columns[0],
            columns[1],
            columns[2],
            columns[3],
            List.copyOf(words.clear),
            List.copyOf(words.ambiguous)));
  }

  private @Nullable String problemOf(String[] columns) {
    if (columns.length != COLUMNS) {
      return "expected " + COLUMNS + " columns, found " + columns.length;
    }
    if (!InterestTag.isCode(columns[0])) {
      return "not a code: '" + columns[0] + "'";
    }
    if (lineOfTag.containsKey(columns[0])) {
      return "tag " + columns[0] + " stands in line " + lineOfTag.get(columns[0]) + " too";
    }
    if (columns[3].isBlank()) {
      return "tag " + columns[0] + " has no English name";
    }
    return null;
  }

  /** The words of one line. */
  private final class Words {
    final Set<String> clear = new LinkedHashSet<>();
    final Set<String> ambiguous = new LinkedHashSet<>();
    private final int line;

    Words(int line) {
      this.line = line;
    }

    /** A tag's name is its first word, unless it stands among the written words itself. */
    void addName(String name, String[] written) {
      String form = NormalForm.of(name);
      List<String> forms = List.of(written).stream().map(NormalForm::of).toList();
      if (!forms.contains(form) && !forms.contains(form + Vocabulary.AMBIGUOUS)) {
        add(form);
      }
      forms.forEach(this::add);
    }

    private void add(String written) {
      boolean marked = written.endsWith(Vocabulary.AMBIGUOUS);
      String word = marked ? written.substring(0, written.length() - 1) : written;
      if (!NormalForm.isWord(word)) {
        problems.add(at(line, "not a word of letters and digits: '" + written + "'"));
      } else if (clear.contains(word) || ambiguous.contains(word)) {
        problems.add(at(line, "'" + word + "' stands twice"));
      } else if (marked) {
        checkShared(word, lineOfClear);
        ambiguous.add(word);
        lineOfAny.putIfAbsent(word, line);
      } else {
        checkShared(word, lineOfAny);
        clear.add(word);
        lineOfClear.putIfAbsent(word, line);
        lineOfAny.putIfAbsent(word, line);
      }
    }

    /** A word of several tags is ambiguous at each. */
    private void checkShared(String word, Map<String, Integer> lineOf) {
      @Nullable Integer other = lineOf.get(word);
      if (other != null) {
        problems.add(at(line, "'" + word + "' stands in line " + other + " too: mark both with ?"));
      }
    }
  }

  private void checkParents(InterestTag tag) {
    if (tag.isRoot()) {
      return;
    }
    int line = lineOfTag.getOrDefault(tag.code(), 0);
    if (!tags.containsKey(tag.parent())) {
      problems.add(at(line, "parent " + tag.parent() + " of " + tag.code() + " is unknown"));
    } else if (isAboveItself(tag)) {
      problems.add(at(line, "tag " + tag.code() + " is above itself"));
    }
  }

  private boolean isAboveItself(InterestTag tag) {
    Set<String> seen = new LinkedHashSet<>();
    @Nullable InterestTag above = tags.get(tag.parent());
    while (above != null && !above.equals(tag) && seen.add(above.code())) {
      above = tags.get(above.parent());
    }
    return above != null && above.equals(tag);
  }
}
