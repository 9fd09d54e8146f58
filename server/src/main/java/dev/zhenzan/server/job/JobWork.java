package dev.zhenzan.server.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.webhook.WebhookEvent;
import dev.zhenzan.server.webhook.Webhooks;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Takes one job from its claim to its end. Thread-safe. */
@Singleton
public final class JobWork {
  private static final Logger LOG = Logger.getLogger(JobWork.class);

  private final Database database;
  private final Jobs jobs;
  private final JobKinds kinds;
  private final JobSettings settings;
  private final Webhooks webhooks;

  /** With what jobs work with. */
  public JobWork(
      Database database, Jobs jobs, JobKinds kinds, JobSettings settings, Webhooks webhooks) {
    this.database = database;
    this.jobs = jobs;
    this.kinds = kinds;
    this.settings = settings;
    this.webhooks = webhooks;
  }

  /** Does a job that was claimed. Whatever happens, its row says so in the end. */
  void work(Job job, UUID runner, AtomicBoolean stop) {
    LOG.infof("job begins: id=%s kind=%s", job.id(), job.kind());
    try {
      JobRun run = new JobRun(job, database, jobs, settings, stop);
      run.folder().make();
      Ending ending = kinds.of(job.kind()).run(run);
      store(job, runner, run, ending);
      LOG.infof("job is done: id=%s kind=%s", job.id(), job.kind());
      afterwards(job, ending);
    } catch (JobStopped e) {
      stopped(job);
    } catch (JobFailure e) {
      failed(job, e);
    } catch (ProblemException e) {
      failed(job, new JobFailure(e.problem().detail()));
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "job broke: id=%s kind=%s", job.id(), job.kind());
      failed(
          job,
          new JobFailure("it broke on our side; the operator finds more in the service's log"));
    }
  }

  private void store(Job job, UUID runner, JobRun run, Ending ending) {
    database.run(
        job.organisation(),
        handle -> {
          ObjectNode result = ending.store(handle);
          result.set("files", run.folder().files());
          if (!jobs.done(handle, job.id(), runner, result)) {
            throw new JobStopped();
          }
        });
  }

  private static void afterwards(Job job, Ending ending) {
    try {
      ending.afterwards();
    } catch (RuntimeException e) {
      LOG.errorf(e, "what follows a job broke: id=%s kind=%s", job.id(), job.kind());
    }
  }

  private void stopped(Job job) {
    JobFolder.of(settings, job.id()).remove();
    database.run(job.organisation(), handle -> jobs.stopped(handle, job.id()));
    LOG.infof("job was stopped: id=%s kind=%s", job.id(), job.kind());
  }

  private void failed(Job job, JobFailure failure) {
    JobFolder.of(settings, job.id()).remove();
    database.run(
        job.organisation(),
        handle -> {
          jobs.failed(handle, job.id(), failure.problem());
          webhooks.emit(
              handle, WebhookEvent.JOB_FAILED, Map.of("job_id", job.id(), "kind", job.kind()));
        });
    LOG.warnf("job failed: id=%s kind=%s", job.id(), job.kind());
  }
}
