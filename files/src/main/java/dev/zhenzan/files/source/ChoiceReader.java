package dev.zhenzan.files.source;

import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.files.rows.Resources;
import java.util.List;
import java.util.function.Consumer;

/** Reads what people chose: consent, personalised matching, their tags. */
public final class ChoiceReader {
  private ChoiceReader() {}

  /**
   * Reads all files.
   *
   * @param resources what the reading may use
   * @param rejects is given each row that cannot be used, in the order of the files; a choice that
   *     is lost may be a withdrawal, so that whoever reads decides whether to go on
   * @throws UnusableFileException if nothing of a file can be used
   */
  public static ChoiceIntake read(
      ChoiceSources sources, Resources resources, Consumer<Reject> rejects) {
    Choices choices = new Choices();
    Progress progress = new Progress(sources.files(), new Tables(), ReadListener.none());
    ReadSession session = new ReadSession(resources, rejects, progress, sources.use());
    List<FileReading> readings =
        sources.files().stream()
            .map(file -> new FileReading(file, new ChoiceRows(sources, choices), session))
            .toList();
    readings.forEach(FileReading::check);
    return new ChoiceIntake(choices, readings.stream().map(FileReading::read).toList());
  }
}
