package dev.zhenzan.server.kuaishou.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.Fixture;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TokensAcrossProcessesTest {
  private static final String REFRESH = "/oauth2/refresh_token";
  private static final long PATIENCE_SECONDS = 120;

  @Inject Database database;
  @Inject Organisations organisations;

  private Fixture fixture;
  private ConnectionKey key;

  @BeforeEach
  void connect() {
    fixture = new Fixture(database, organisations, Duration.ofSeconds(60));
    key = fixture.connect("o1", "苹果哥");
    fixture.clock.move(Duration.ofDays(2));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Process start(String how) throws IOException {
    Config config = ConfigProvider.getConfig();
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProcess.class.getName(),
            config.getValue("quarkus.datasource.jdbc.url", String.class),
            config.getValue("quarkus.datasource.username", String.class),
            config.getValue("quarkus.datasource.password", String.class),
            fixture.keys.toString(),
            fixture.platform.base().toString(),
            fixture.clock.instant().toString(),
            key.organisation().toString(),
            key.id().toString(),
            how)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void processThatDiesBetweenAnswerAndCommit_isToldPlainly() throws Exception {
    Process process = start("die");
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(OtherProcess.KILLED);
    assertThat(fixture.platform.calls(REFRESH)).as("the platform had answered").isEqualTo(1);
    assertThat(fixture.column(key, "generation", Long.class)).isEqualTo(1);

    assertThatThrownBy(() -> fixture.tokens.current(key))
        .isInstanceOf(ReconnectNeededException.class)
        .hasMessageContaining("refresh_lost");
    assertThat(fixture.column(key, "state", String.class)).isEqualTo("reconnect_needed");
    assertThat(fixture.connect("o1", "苹果哥")).isEqualTo(key);
    assertThat(fixture.tokens.current(key).generation()).isEqualTo(2);
  }

  @Test
  void twoProcessesBesideThisOne_makeOneRefresh() throws Exception {
    CountDownLatch asking = new CountDownLatch(2);
    // The first to be let in holds the row until the other process has come as far.
    fixture.platform.beforeNext(REFRESH, () -> await(asking));
    List<Process> others = List.of(start("live"), start("live"));
    for (Process other : others) {
      Thread.ofVirtual().start(() -> follow(other, asking));
    }
    await(asking);
    assertThat(fixture.tokens.current(key).generation()).isEqualTo(2);
    for (Process other : others) {
      assertThat(other.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).isZero();
    }
    assertThat(fixture.platform.calls(REFRESH)).isEqualTo(1);
  }

  private static void follow(Process process, CountDownLatch asking) {
    try (BufferedReader lines = process.inputReader()) {
      lines.lines().filter(OtherProcess.ASKING::equals).forEach(_ -> asking.countDown());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
