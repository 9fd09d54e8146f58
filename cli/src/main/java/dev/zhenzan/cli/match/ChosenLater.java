package dev.zhenzan.cli.match;

import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.ChoiceIntake;
import dev.zhenzan.files.source.ChoiceReader;
import dev.zhenzan.files.source.ChoiceSources;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.text.GeneralVocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads what people chose after their accounts were listed. */
final class ChosenLater {
  private final List<String> tags;
  private final Vocabulary vocabulary = GeneralVocabulary.load();

  private ChosenLater(List<String> tags) {
    this.tags = tags;
  }

  /** Where choices come from and go to, and what they are read for. */
  record Files(List<Path> files, Resources resources, Consumer<Reject> rejects, DataUse use) {}

  /**
   * Adds the choices of files to those of the accounts.
   *
   * @param saved its accounts grow by those who chose
   * @param choices grow
   * @return what was read of each file
   * @throws UnusableFileException where a row could not be used, since it may be a withdrawal
   */
  static List<SourceSummary> read(SavedModel saved, Files from, Choices choices) {
    List<String> tags = saved.terms().tags();
    ChosenLater later = new ChosenLater(tags);
    ChoiceIntake read =
        ChoiceReader.read(
            new ChoiceSources(from.files, saved.accounts(), later::tag, from.use),
            from.resources,
            from.rejects);
    WholeFiles.check(read.sources(), "a withdrawal");
    for (int row = 0; row < read.choices().size(); row++) {
      Choice choice = read.choices().get(row);
      if (choice.tag() < tags.size()) {
        choices.append(choice);
      }
    }
    return read.sources();
  }

  /**
   * The int of a tag; one behind all where the model does not tell the tag apart, so that nothing
   * follows from a choice about it; negative where there is no such tag.
   */
  private int tag(String code) {
    boolean ofSource = code.indexOf(':') > 0;
    int known = tags.indexOf(code);
    return known < 0 && (ofSource || vocabulary.find(code).isPresent()) ? tags.size() : known;
  }
}
