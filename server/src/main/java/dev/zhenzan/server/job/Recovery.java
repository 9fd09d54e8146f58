package dev.zhenzan.server.job;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Puts jobs back into the queue that an earlier service with the same folder was at when it went,
 * and ends the processes that it left.
 */
@Singleton
public final class Recovery {
  private static final Logger LOG = Logger.getLogger(Recovery.class);

  /** A job that took the service down so often will do so again. */
  private static final int MOST_ATTEMPTS = 5;

  private final Database database;
  private final Jobs jobs;
  private final JobSettings settings;
  private final UUID runner;

  /** Of the service whose folder it is. */
  public Recovery(Database database, Jobs jobs, JobSettings settings) {
    this.database = database;
    this.jobs = jobs;
    this.settings = settings;
    this.runner = runner(settings.folder());
  }

  /** The runner's own id: the folder's, which one service uses at a time. */
  UUID runner() {
    return runner;
  }

  /** A service that was killed while it made the file left it empty, and no job. */
  static UUID runner(Path folder) {
    Path file = folder.resolve("runner");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file) || Files.size(file) == 0) {
        Path part = folder.resolve("runner.part");
        Files.writeString(part, Identifiers.next().toString());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return UUID.fromString(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of jobs cannot be used: " + folder, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          file + " holds no id of a runner: remove it, and cancel jobs that seem to run", e);
    }
  }

  /** Looks for what was left. To be called before this service takes a job. */
  void recover() {
    List<Jobs.LeftOver> left =
        database.across(Across.OWN_WORK, handle -> jobs.leftOver(handle, runner));
    left.forEach(this::recover);
  }

  private void recover(Jobs.LeftOver left) {
    ProcessTree.killLeftOver(left.process(), left.start());
    JobFolder.of(settings, left.id()).remove();
    if (left.attempts() >= MOST_ATTEMPTS) {
      database.run(left.organisation(), handle -> jobs.failed(handle, left.id(), tooOften()));
    } else {
      database.run(left.organisation(), handle -> jobs.stopped(handle, left.id()));
    }
    LOG.infof("job was left by an earlier service: id=%s attempts=%d", left.id(), left.attempts());
  }

  private static Problem tooOften() {
    return Problem.of(
        ProblemType.JOB_FAILED,
        "the service went down %d times during this job; look into its log before you start it again"
            .formatted(MOST_ATTEMPTS),
        List.of());
  }
}
