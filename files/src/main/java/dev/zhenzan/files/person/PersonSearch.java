package dev.zhenzan.files.person;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for an id in everything that may hold it. */
final class PersonSearch {
  private final Held held;
  private final Resources resources;

  PersonSearch(Held held, Resources resources) {
    this.held = held;
    this.resources = resources;
  }

  /** The files in which something of a person is left. */
  List<String> find(String id) {
    List<String> found = new ArrayList<>();
    for (PersonalFile file : held.rows()) {
      boolean named = !file.ownIdColumns(resources).isEmpty();
      if ((named && !file.rows(id, List.of(), resources).isEmpty()) || standsIn(file.path(), id)) {
        found.add(file.path().toString());
      }
    }
    for (Path file : all()) {
      if (standsIn(file, id)) {
        found.add(file.toString());
      }
    }
    held.models().stream()
        .filter(model -> new ModelErasure(model).knows(id))
        .forEach(model -> found.add(model.toString()));
    return found;
  }

  /** How many files are searched. */
  int files() {
    return held.rows().size() + held.models().size() + all().size();
  }

  private List<Path> all() {
    List<Path> all = new ArrayList<>(held.documents());
    all.addAll(held.pages());
    all.removeIf(file -> !Files.exists(file));
    return all;
  }

  static boolean standsIn(Path file, String id) {
    try {
      return new IdText(id).standsIn(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UnusableFileException(file, "cannot be read", e);
    }
  }
}
