package dev.zhenzan.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.JobsOverHttp;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.PlantedWorld;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class RecoveryTest {
  @Inject Organisations organisations;
  @Inject PlantedWorld world;
  @Inject Database database;
  @Inject Recovery recovery;

  /** What is left of a service that was killed: a row that runs, and a process. */
  @Test
  void jobThatAnEarlierServiceLeft_isDoneOnce_andItsProcessIsEnded() throws Exception {
    UUID organisation = organisations.organisation();
    world.fill(organisation, 13);
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    Process left = new ProcessBuilder("sleep", "600").start();
    UUID id = running(organisation, left.toHandle(), 1);

    recovery.recover();

    assertThat(left.waitFor(5, TimeUnit.SECONDS)).isTrue();
    JsonNode job = new JobsOverHttp(operator).over(id.toString());
    assertThat(job.path("state").asText()).isEqualTo("done");
    assertThat(audits(organisation)).isEqualTo(1);
  }

  @Test
  void jobThatTookTheServiceDownTooOften_fails() {
    UUID organisation = organisations.organisation();
    Visitor operator = organisations.visitor(organisation, Role.OPERATOR);
    UUID id = running(organisation, ProcessHandle.current(), 5);

    recovery.recover();

    JsonNode job = new JobsOverHttp(operator).job(id.toString());
    assertThat(job.path("state").asText()).isEqualTo("failed");
    assertThat(job.path("problem").path("detail").asText()).contains("went down");
  }

  /** A number that was given out again is another process. */
  @Test
  void processOfTheSameNumberThatBeganAtAnotherTime_isLeftAlone() throws IOException {
    Process other = new ProcessBuilder("sleep", "600").start();
    try {
      ProcessTree.killLeftOver(
          other.pid(), other.info().startInstant().orElseThrow().minusSeconds(60));

      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  /** The service is gone when its end of the pipe is closed. */
  @Test
  void child_endsWithTheService() throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                ClassPath.find(),
                ChildProgram.class.getName(),
                Sleeper.class.getName())
            .redirectErrorStream(true)
            .start();
    assertThat(child.getInputStream().read()).isEqualTo('.');

    child.getOutputStream().close();

    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  /** A program that would run for long. */
  public static final class Sleeper {
    private Sleeper() {}

    /** Says that it runs, then waits. */
    public static void main(String[] args) throws InterruptedException {
      System.out.print('.');
      System.out.flush();
      new java.util.concurrent.CountDownLatch(1).await(10, TimeUnit.MINUTES);
    }
  }

  private UUID running(UUID organisation, ProcessHandle process, int attempts) {
    UUID id = dev.zhenzan.server.database.Identifiers.next();
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into job (job_id, kind, parameters, state, runner, attempts, process_id,
                  process_started_at, started_at)
                values (?, 'audit', '{"language": "zh", "pdf": false}', 'running', ?, ?, ?, ?, now())""",
                id,
                recovery.runner(),
                attempts,
                process.pid(),
                attempts == 1
                    ? Timestamp.from(process.info().startInstant().orElseThrow())
                    : new Timestamp(0)));
    return id;
  }

  private int audits(UUID organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select count(*) from audit where organisation_id = organisation()")
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void runner_ofAFileThatAKillLeftEmpty_isMadeAnew(@TempDir Path folder) throws IOException {
    Files.createFile(folder.resolve("runner"));

    UUID runner = Recovery.runner(folder);

    assertThat(Recovery.runner(folder)).isEqualTo(runner);
    assertThat(folder.resolve("runner")).hasContent(runner.toString());
  }

  @Test
  void runner_ofAFileWithSomethingElse_isRefusedWithWhatToDo(@TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve("runner"), "somebody");

    assertThatThrownBy(() -> Recovery.runner(folder)).hasMessageContaining("remove it");
  }
}
