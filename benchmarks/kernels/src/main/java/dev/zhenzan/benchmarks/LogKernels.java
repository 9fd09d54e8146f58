package dev.zhenzan.benchmarks;

import dev.zhenzan.detect.Detection;
import dev.zhenzan.detect.lockstep.LockstepDetector;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.files.output.InputWriter;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.files.source.AuditReader;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.files.source.Intake;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.pipeline.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A simulated log: read as rows, read into a table, searched for groups; on one thread. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class LogKernels {
  private static final List<String> COLUMNS = List.of("account_id", "video_id", "time", "kind");

  /** Accounts of the world; each likes some 18 videos. */
  @Param("6000")
  public int accounts;

  private Path folder = Path.of("");
  private AuditInput input = AuditInput.of(new InteractionTable.Builder().build());

  /** Makes the world and writes it. */
  @Setup
  public void simulate() throws IOException {
    Scale usual = Scale.defaults();
    Scale scale = new Scale(accounts, accounts / 4, usual.days(), usual.start());
    input = WorldGenerator.generate(WorldSettings.defaults(1).withScale(scale)).input();
    folder = Files.createTempDirectory("kernels");
    InputWriter.write(input, folder);
  }

  /** Removes what was written. */
  @TearDown
  public void remove() throws IOException {
    for (String name : List.of("interactions.csv", "accounts.csv", "videos.csv")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  /** Splits a CSV into rows. */
  @Benchmark
  public int readRows() throws IOException {
    Path log = folder.resolve("interactions.csv");
    int bytes = 0;
    try (RowFile file = RowFile.open(log, COLUMNS, Resources.usual())) {
      RowSource rows = file.rows();
      while (rows.next()) {
        bytes += rows.fields().to(0) - rows.fields().from(0);
      }
    }
    return bytes;
  }

  /** Reads a CSV into a table. */
  @Benchmark
  public Intake readTable() {
    return AuditReader.read(
        AuditSources.of(folder.resolve("interactions.csv")),
        Resources.usual(),
        reject -> {},
        ReadListener.none());
  }

  /** Searches a log for lockstep groups. */
  @Benchmark
  public Detection lockstep() {
    return new LockstepDetector(Models.group()).detect(input, Workers.sequential());
  }
}
