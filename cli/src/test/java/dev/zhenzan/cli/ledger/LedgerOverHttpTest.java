package dev.zhenzan.cli.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.cli.RunningCommand;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignerKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ledger serve}, {@code witness}, {@code checkpoint} and {@code monitor} by HTTP. */
class LedgerOverHttpTest {
  @TempDir Path folder;

  private Path ledger;
  private Path keys;
  private Path likes;

  @BeforeEach
  void makeLedger() throws IOException {
    ledger = folder.resolve("ledger");
    keys = folder.resolve("keys");
    likes =
        Files.writeString(
            folder.resolve("likes.csv"), "account_id,video_id,time\na1,v1,1772410500\n");
    CommandRun run =
        CommandRun.of(
            "ledger", "init", "--ledger", ledger, "--keys", keys, "--origin", "log.example.org/l");
    assertThat(run.status()).as(run.err()).isZero();
    append();
  }

  private void append() {
    CommandRun run =
        CommandRun.of(
            "ledger", "append", "--ledger", ledger, "--keys", keys, "--interactions", likes);
    assertThat(run.status()).as(run.err()).isZero();
  }

  private RunningCommand witness(String name, Object... more) throws IOException {
    Object[] usual = {
      "ledger",
      "witness",
      "--policy",
      ledger.resolve("policy"),
      "--state",
      folder.resolve(name),
      "--key",
      folder.resolve(name + ".key"),
      "--name",
      name,
      "--port",
      0
    };
    Object[] all = new Object[usual.length + more.length];
    System.arraycopy(usual, 0, all, 0, usual.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return RunningCommand.start(all);
  }

  /** The ledger's policy with witnesses of whom all must have cosigned. */
  private Path policy(RunningCommand first, RunningCommand second) throws IOException {
    String own = Files.readString(ledger.resolve("policy")).replace("quorum none\n", "");
    return Files.writeString(
        folder.resolve("witnessed"),
        own
            + first.told("Policy line")
            + "\n"
            + second.told("Policy line")
            + "\ngroup both all w1.example w2.example\nquorum both\n");
  }

  private CommandRun checkpoint(Path policy) {
    return CommandRun.of("ledger", "checkpoint", "--ledger", ledger, "--policy", policy);
  }

  @Test
  void cosignedCheckpoints_makeReceiptsThatHoldByTheWitnessesPolicy() throws Exception {
    Path early = folder.resolve("early.tlog-proof");
    Path late = folder.resolve("late.tlog-proof");
    try (RunningCommand first = witness("w1.example");
        RunningCommand second = witness("w2.example", "--ml-dsa-44")) {
      Path policy = policy(first, second);
      CommandRun.of("ledger", "prove", "--ledger", ledger, "--index", 0, "--out", early);

      CommandRun cosigned = checkpoint(policy);
      assertThat(cosigned.status()).as(cosigned.err()).isZero();
      assertThat(cosigned.out()).contains("— w1.example ", "— w2.example ");
      CommandRun.of("ledger", "prove", "--ledger", ledger, "--index", 0, "--out", late);

      assertThat(verify(policy, late).status()).isZero();
      CommandRun uncosigned = verify(policy, early);
      assertThat(uncosigned.status()).isEqualTo(1);
      assertThat(uncosigned.err()).contains("quorum");
      // The log goes on, with a checkpoint that is cosigned anew.
      append();
      assertThat(checkpoint(policy).status()).isZero();
      assertThat(verify(policy, late).status()).isZero();
    }
  }

  private static CommandRun verify(Path policy, Path receipt) {
    return CommandRun.of("ledger", "verify", "--policy", policy, receipt);
  }

  @Test
  void changedCosignature_raisesAnAlarm() throws Exception {
    Path policy;
    try (RunningCommand first = witness("w1.example");
        RunningCommand second = witness("w2.example", "--ml-dsa-44")) {
      policy = policy(first, second);
      assertThat(checkpoint(policy).status()).isZero();
    }
    assertThat(monitor(policy).status()).isZero();
    Path checkpoint = ledger.resolve("log/checkpoint");
    String text = Files.readString(checkpoint);
    for (String name : new String[] {"w1.example", "w2.example"}) {
      int at = text.indexOf("— " + name) + 40;
      char other = text.charAt(at) == 'A' ? 'B' : 'A';
      Files.writeString(checkpoint, text.substring(0, at) + other + text.substring(at + 1));

      CommandRun run = monitor(policy);

      assertThat(run.status()).as(name).isEqualTo(1);
      assertThat(run.err()).contains("ALARM");
    }
    Files.writeString(checkpoint, text);
    CommandRun withoutWitnesses = monitor(ledger.resolve("policy"));
    assertThat(withoutWitnesses.status()).isEqualTo(1);
    assertThat(withoutWitnesses.err()).contains("w1.example", "give these keys");
  }

  private CommandRun monitor(Path policy) {
    return CommandRun.of(
        "ledger",
        "monitor",
        "--ledger",
        ledger,
        "--policy",
        policy,
        "--state",
        folder.resolve("m"),
        "--all");
  }

  @Test
  void monitorThatFollows_outlivesAServerThatIsAway() throws Exception {
    Path policy = ledger.resolve("policy");
    String url;
    RunningCommand monitor;
    try (RunningCommand server =
        RunningCommand.start("ledger", "serve", "--ledger", ledger, "--port", 0)) {
      url = server.told("Log");
      monitor =
          RunningCommand.start(
              "ledger",
              "monitor",
              "--url",
              url,
              "--policy",
              policy,
              "--state",
              folder.resolve("m"),
              "--every",
              1);
      assertThat(monitor.told("Consistent")).contains("1 of them computed now");
    }
    try (RunningCommand following = monitor;
        RunningCommand again =
            RunningCommand.start(
                "ledger", "serve", "--ledger", ledger, "--port", URI.create(url).getPort())) {
      assertThat(again.told("Log")).isEqualTo(url);
      append();
      String told = following.told("Consistent");
      while (told.contains("at 1 entries")) {
        told = following.told("Consistent");
      }
      assertThat(told).contains("at 2 entries, 1 of them computed now");
    }
  }

  @Test
  void witness_servesALogWithAPostQuantumKey() throws Exception {
    SignerKey key =
        SignerKey.generate(
            "pq.example/log", SignatureType.ML_DSA_44_COSIGNATURE, new SecureRandom());
    Path policy =
        Files.writeString(
            folder.resolve("pq.policy"), "log " + key.verifierKey().format() + "\nquorum none\n");
    try (RunningCommand witness =
        RunningCommand.start(
            "ledger",
            "witness",
            "--policy",
            policy,
            "--state",
            folder.resolve("w"),
            "--key",
            folder.resolve("w.key"),
            "--name",
            "w.example",
            "--port",
            0)) {
      assertThat(witness.told("Policy line")).startsWith("witness w.example ");
      assertThat(witness.stop()).isZero();
    }
  }

  @Test
  void keyThatIsThere_isUsedThoughAnotherKindIsAskedFor() throws Exception {
    String first;
    try (RunningCommand witness = witness("w1.example")) {
      first = witness.told("Policy line");
      assertThat(witness.stop()).isZero();
      assertThat(witness.noted()).isEmpty();
    }
    try (RunningCommand witness = witness("w1.example", "--ml-dsa-44")) {
      String again = witness.told("Policy line");
      assertThat(again.replaceFirst(":\\d+$", "")).isEqualTo(first.replaceFirst(":\\d+$", ""));
      assertThat(witness.stop()).isZero();
      assertThat(witness.noted()).contains("w1.example.key holds a key that is not of ML-DSA-44");
    }
  }

  @Test
  void witness_remembersOverARestartAndRefusesASmallerTree() throws Exception {
    Path policy;
    try (RunningCommand first = witness("w1.example");
        RunningCommand second = witness("w2.example")) {
      policy = policy(first, second);
      append();
      assertThat(checkpoint(policy).status()).isZero();
      assertThat(first.stop()).isZero();
      assertThat(second.stop()).isZero();
    }
    // The same keys sign another, smaller history.
    Path smaller = folder.resolve("smaller");
    Files.createDirectories(smaller);
    Files.copy(ledger.resolve("policy"), smaller.resolve("policy"));
    CommandRun.of("ledger", "append", "--ledger", smaller, "--keys", keys, "--interactions", likes);
    try (RunningCommand first = witness("w1.example");
        RunningCommand second = witness("w2.example")) {
      policy = policy(first, second);
      CommandRun run =
          CommandRun.of("ledger", "checkpoint", "--ledger", smaller, "--policy", policy);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("w1.example did not cosign", "w2.example did not cosign");
      CommandRun genuine = checkpoint(policy);
      assertThat(genuine.status()).as(genuine.err()).isZero();
    }
  }

  @Test
  void witnessThatIsNotThere_leavesTheCheckpointAndSaysSo() throws Exception {
    Path policy;
    try (RunningCommand first = witness("w1.example");
        RunningCommand second = witness("w2.example")) {
      policy = policy(first, second);
    }

    CommandRun run = checkpoint(policy);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("w1.example did not cosign", "quorum");
    assertThat(run.out()).startsWith("log.example.org/l\n1\n");
  }

  @Test
  void servedLog_isFollowedByAMonitorAndHoldsNothingElse() throws Exception {
    Path policy = ledger.resolve("policy");
    try (RunningCommand server =
            RunningCommand.start("ledger", "serve", "--ledger", ledger, "--port", 0);
        HttpClient http = HttpClient.newHttpClient()) {
      String url = server.told("Log");
      Object[] monitor = {
        "ledger", "monitor", "--url", url, "--policy", policy, "--state", folder.resolve("m")
      };
      assertThat(CommandRun.of(monitor).out())
          .contains("Consistent    log.example.org/l at 1 entries, 1 of them computed now");
      append();
      assertThat(CommandRun.of(monitor).out()).contains("at 2 entries, 1 of them");

      assertThat(get(http, url + "/checkpoint").statusCode()).isEqualTo(200);
      assertThat(get(http, url + "/tile/entries/000.p/2").statusCode()).isEqualTo(200);
      for (String path :
          new String[] {
            "/",
            "/policy",
            "/sequencer/pending",
            "/../policy",
            "/tile/../../policy",
            "/%2e%2e/policy",
            "/tile/0/../../sequencer/pending",
            "/subjects/check"
          }) {
        assertThat(get(http, url + path).statusCode()).as(path).isEqualTo(404);
      }
      HttpRequest post =
          HttpRequest.newBuilder(URI.create(url + "/checkpoint"))
              .POST(HttpRequest.BodyPublishers.ofString("x"))
              .build();
      assertThat(http.send(post, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(405);
      assertThat(server.stop()).isZero();
    }
  }

  private static HttpResponse<byte[]> get(HttpClient http, String url)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void portThatIsTaken_isToldSo() throws Exception {
    try (RunningCommand server =
        RunningCommand.start("ledger", "serve", "--ledger", ledger, "--port", 0)) {
      String port = server.told("Log").replaceFirst(".*:", "");

      CommandRun second = CommandRun.of("ledger", "serve", "--ledger", ledger, "--port", port);

      assertThat(second.status()).isEqualTo(3);
      assertThat(second.err()).contains("cannot listen", "--port");
    }
  }
}
