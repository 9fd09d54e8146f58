package dev.zhenzan.server.job;

import dev.zhenzan.server.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** A job that is being done: what its kind works with. Of one thread. */
public final class JobRun {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final Job job;
  private final Database database;
  private final Jobs jobs;
  private final JobSettings settings;
  private final JobProgress progress;
  private final JobFolder folder;
  private final AtomicBoolean stop;

  JobRun(Job job, Database database, Jobs jobs, JobSettings settings, AtomicBoolean stop) {
    this.job = job;
    this.database = database;
    this.jobs = jobs;
    this.settings = settings;
    this.stop = stop;
    this.folder = JobFolder.of(settings, job.id());
    this.progress =
        new JobProgress(
            (stage, share) ->
                database.in(job.organisation(), handle -> jobs.at(handle, job.id(), stage, share)));
  }

  /** The job. */
  public Job job() {
    return job;
  }

  /** Whose it is. */
  public UUID organisation() {
    return job.organisation();
  }

  /** Where it works; the folder was made anew for it. */
  public JobFolder folder() {
    return folder;
  }

  /** The database. */
  public Database database() {
    return database;
  }

  /**
   * Says how far the job is, and ends the work where it was cancelled. To be called every now and
   * then.
   *
   * @param stage a stable word
   * @param share of the whole job that is done, 0 to 1
   */
  public void at(String stage, double share) {
    progress.at(stage, share);
    check();
  }

  /** Ends the work where the job was cancelled or the service stops. */
  public void check() {
    if (!progress.write() || stop.get()) {
      throw new JobStopped();
    }
  }

  /**
   * Runs a command of the command line in a process of its own, with the memory that jobs may take.
   *
   * @param stretch the part of the job that it is
   * @param arguments of the command
   * @throws JobFailure if its exit status is not 0
   */
  public void command(Stretch stretch, List<String> arguments) {
    progress.at(stretch.tasks().keySet().stream().findFirst().orElse("starting"), stretch.from());
    try (Child child =
        Child.start(
            settings,
            folder.root(),
            arguments,
            line -> progress.at(line.task(), stretch.at(line.task(), line.share())))) {
      database.run(job.organisation(), handle -> jobs.process(handle, job.id(), child.handle()));
      while (!child.ended(LOOK_AGAIN)) {
        check();
      }
      child.check(folder.root());
    }
  }

  /** The same for commands that take {@code --memory}. */
  public void commandWithMemory(Stretch stretch, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--memory", settings.memoryMib() + "m"));
    command(stretch, all);
  }

  /** A folder beside those of jobs, made where it is not there: models, for instance. */
  public Path lasting(String name) {
    try {
      return java.nio.file.Files.createDirectories(settings.data().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
