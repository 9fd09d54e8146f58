package dev.zhenzan.server.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.zhenzan.server.job.JobRun;
import dev.zhenzan.server.job.LogFiles;
import dev.zhenzan.server.job.Stretch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The made-up log: simulated, then given captions. */
final class DemoWorld {
  /** The same world each time. */
  private static final String SEED = "2026";

  private static final List<String> COMMAND =
      List.of(
          "simulate",
          "--seed",
          SEED,
          "--accounts",
          "4000",
          "--videos",
          "900",
          "--days",
          "14",
          "--views-per-like",
          "1.5",
          "--attack",
          "synchronous_burst",
          "--attack",
          "slow_drip",
          "--attack",
          "exchange_ring",
          "--attack",
          "camouflaged");

  private DemoWorld() {}

  /** Makes the files of the log in the job's folder. */
  static LogFiles make(JobRun run) throws IOException {
    Path world = run.folder().root().resolve("world");
    List<String> command = new java.util.ArrayList<>(COMMAND);
    command.addAll(List.of("--out", world.toString()));
    run.command(Stretch.of(0, 0.05).with("simulating", 1), command);
    for (String name : List.of("interactions.csv", "accounts.csv")) {
      Files.move(
          world.resolve(name), run.folder().input().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
    caption(world.resolve("videos.csv"), run.folder().input().resolve("videos.csv"));
    return new LogFiles(run.folder().input());
  }

  private static void caption(Path from, Path to) throws IOException {
    try (CsvReader<NamedCsvRecord> works = CsvReader.builder().ofNamedCsvRecord(from);
        CsvWriter out = CsvWriter.builder().build(to)) {
      out.writeRecord(
          "video_id", "creator_id", "published_at", "caption", "category", "tags", "duration_ms");
      int n = 0;
      for (NamedCsvRecord work : works) {
        Captions captions = Captions.of(work.getField("category"));
        out.writeRecord(
            work.getField("video_id"),
            work.getField("creator_id"),
            work.getField("published_at"),
            captions.text(n++),
            captions.category(),
            captions.tags(),
            work.getField("duration_ms"));
      }
    }
  }
}
