package dev.zhenzan.cli.match;

import dev.zhenzan.audience.retrieval.ExposureLog;
import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.files.source.MatchIntake;
import dev.zhenzan.files.source.MatchReader;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.pipeline.matching.ModelInts;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What was shown to whom.
 *
 * @param exposures in the ints of a model
 * @param until the latest of them, micros; 0 where there is none
 * @param sources what was read of each file
 */
record Shown(ExposureLog exposures, long until, List<SourceSummary> sources) {
  /**
   * Logs whose views are exposures.
   *
   * @param logs possibly none
   * @param layout of the files
   * @param resources what reading may use
   * @param use what they are read for, and what of them may be
   */
  record Files(List<Path> logs, Layout layout, Resources resources, DataUse use) {}

  /**
   * Reads logs.
   *
   * @param saved its accounts and videos grow by those of the logs
   * @throws UnusableFileException where a row could not be used, since it may be a showing
   */
  static Shown read(SavedModel saved, Files files, Consumer<Reject> rejects) {
    if (files.logs.isEmpty()) {
      return new Shown(new ExposureLog(), 0, List.of());
    }
    MatchIntake intake =
        MatchReader.read(
            new MatchSources(files.logs, List.of(), List.of(), List.of(), files.layout, files.use),
            files.resources,
            rejects,
            ReadListener.none());
    WholeFiles.check(intake.sources(), "a showing");
    InteractionTable table = intake.input().interactions();
    ModelInts ints = ModelInts.of(table, saved.accounts(), saved.videos());
    List<Integer> views =
        IntStream.range(0, table.size())
            .filter(row -> table.kind(row) == InteractionKind.VIEW)
            .boxed()
            .sorted(Comparator.comparingLong(table::time))
            .toList();
    ExposureLog exposures = new ExposureLog();
    for (int row : views) {
      exposures.append(
          ints.account(table.account(row)),
          ints.ints().videos().applyAsInt(table.video(row)),
          table.time(row));
    }
    return new Shown(
        exposures, views.isEmpty() ? 0 : table.time(views.getLast()), intake.sources());
  }
}
