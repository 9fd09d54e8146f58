package dev.zhenzan.files.person;

import dev.zhenzan.files.output.JsonFile;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Erases a person from all that is held. Every step is taken as a whole or not at all, and asks
 * first what is still to be done: after a process was killed, the same call does the rest.
 */
public final class Erasure {
  /** What the key is called among what was removed. */
  public static final String LEDGER_KEY = "ledger key";

  private final Held held;
  private final Place place;
  private final Listener listener;
  private final Resources resources;

  /**
   * Where it is noted and when.
   *
   * @param folder of what is known of erasures
   * @param clock says when
   * @param key destroys the person's key in the ledger; false where there is none
   */
  public record Place(Path folder, InstantSource clock, Predicate<String> key) {}

  /** Is told before every step that is taken as a whole. */
  public interface Listener {
    /** A step is about to be taken. */
    void before(String step);
  }

  /**
   * What came of an erasure.
   *
   * @param receipt where it is told, without saying of whom; empty text while something is left
   * @param removed how much of what, by its name
   * @param left files in which something is left, which has to be removed by hand
   * @param unsearched files of which nobody can say so, which has to be done by hand
   */
  public record Outcome(
      String receipt, Map<String, Long> removed, List<String> left, List<String> unsearched) {
    public Outcome {
      removed = Map.copyOf(removed);
      left = List.copyOf(left);
      unsearched = List.copyOf(unsearched);
    }

    /** Whether nothing was held. */
    public boolean isNothing() {
      return removed.isEmpty() && left.isEmpty();
    }
  }

  /** An erasure that is to come. */
  public Erasure(Held held, Place place, Listener listener, Resources resources) {
    this.held = held;
    this.place = place;
    this.listener = listener;
    this.resources = resources;
  }

  /**
   * Erases a person.
   *
   * @throws UnusableFileException before the first step, if something cannot be read
   */
  public Outcome run(String id) {
    check(id);
    ErasureJournal journal = ErasureJournal.of(place.folder, id, place.clock.instant().toString());
    held.rows().forEach(file -> rows(file, id, journal));
    held.documents().forEach(file -> document(file, id, journal));
    held.pages().forEach(file -> page(file, id, journal));
    held.models().forEach(model -> model(model, id, journal));
    listener.before(LEDGER_KEY);
    if (place.key.test(id)) {
      journal.note(LEDGER_KEY, 1);
    }
    PersonSearch search = new PersonSearch(held, resources);
    PersonSearch.Found found = search.find(id);
    Outcome outcome = new Outcome("", journal.removed(), found.left(), found.unsearched());
    if (outcome.isNothing()) {
      journal.end();
      return outcome;
    }
    boolean clean = found.left().isEmpty() && found.unsearched().isEmpty();
    return new Outcome(
        clean ? receipt(journal, search.files()) : "",
        outcome.removed(),
        outcome.left(),
        outcome.unsearched());
  }

  /** Reads what the steps will read, so that none fails when others were taken. */
  private void check(String id) {
    held.rows().forEach(file -> file.columns(resources));
    held.documents().forEach(file -> JsonErasure.holds(file, id));
    held.models().forEach(model -> new ModelErasure(model).check());
  }

  private void rows(PersonalFile file, String id, ErasureJournal journal) {
    RowErasure erasure = new RowErasure(file, id, resources);
    String name = file.path().toString();
    erasure.run(
        () -> {
          if (erasure.rows() > 0) {
            journal.note(name, erasure.rows());
          }
          listener.before(name);
        });
  }

  private void document(Path file, String id, ErasureJournal journal) {
    WholeFile.clear(file);
    JsonErasure erasure = new JsonErasure(id);
    byte[] without = erasure.without(file);
    if (erasure.removed() > 0) {
      WholeFile.replace(
          file,
          partial -> write(partial, without),
          () -> {
            journal.note(file.toString(), 1);
            listener.before(file.toString());
          });
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** A page goes as a whole, and one of a folder whose rows changed is no longer of these rows. */
  private void page(Path file, String id, ErasureJournal journal) {
    Path folder = folder(Path.of(new IdText(id).masked(file.toString())));
    boolean stale =
        journal.removed().keySet().stream()
            .filter(name -> !name.equals(LEDGER_KEY))
            .anyMatch(name -> folder(Path.of(name)).equals(folder));
    if (Files.exists(file) && (stale || PersonSearch.standsIn(file, id))) {
      journal.note(file.toString(), 1);
      listener.before(file.toString());
      WholeFile.delete(file);
    }
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().resolveSibling(".").normalize();
  }

  private void model(Path folder, String id, ErasureJournal journal) {
    ModelErasure erasure = new ModelErasure(folder);
    erasure.clear();
    if (erasure.knows(id)) {
      String name = folder.toString();
      erasure.run(
          id,
          "erased-" + journal.number(),
          () -> {
            journal.note(name, 1);
            listener.before(name);
          });
    }
  }

  private String receipt(ErasureJournal journal, int searched) {
    Path receipt = place.folder.resolve(journal.number() + ".json");
    listener.before("receipt");
    JsonFile.write(
        receipt,
        json -> {
          json.writeStartObject();
          json.writeStringField("erasure", journal.number());
          json.writeStringField("begun", journal.begun());
          json.writeStringField("finished", place.clock.instant().toString());
          journal.writeRemoved(json);
          json.writeArrayFieldStart("models_to_train_again");
          for (Path model : held.models()) {
            if (journal.has(model.toString())) {
              json.writeString(journal.named(model.toString()));
            }
          }
          json.writeEndArray();
          json.writeNumberField("files_searched", searched);
          json.writeNumberField("files_left", 0);
          json.writeEndObject();
        });
    try (FileChannel channel = FileChannel.open(receipt, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw OutputException.writing(receipt, e);
    }
    listener.before("end");
    journal.end();
    return receipt.toString();
  }
}
