package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.exposure.plan.Assignment;
import dev.zhenzan.files.output.CsvFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** Writes what a plan decided, row by row. */
public final class AssignmentsCsv {
  private static final int SECONDS_OF_AN_HOUR = 3_600;
  private static final int DECIMALS = 6;

  private AssignmentsCsv() {}

  /** Writes all assignments of a trial, in the order of time. */
  public static void write(ExposureWorld world, PlanTrial trial, Path file) {
    Fates fates = new Fates(world);
    try (CsvFile csv =
        CsvFile.create(
            file, "time", "account_id", "video_id", "arm", "propensity", "p_watch", "watched")) {
      for (Assignment it : trial.assignments()) {
        csv.text(Instant.ofEpochSecond(it.hour() * SECONDS_OF_AN_HOUR).toString())
            .text(ExposureWorld.accountId(it.account()))
            .text(ExposureWorld.workId(it.work()))
            .text(it.arm().code())
            .fixed(it.propensity(), DECIMALS)
            .fixed(it.pWatch(), DECIMALS)
            .text(it.arm().isShown() ? watched(fates, it) : "")
            .endRow();
      }
    }
  }

  private static String watched(Fates fates, Assignment shown) {
    return fates.watched(shown.account(), shown.work()).name().toLowerCase(Locale.ROOT);
  }
}
