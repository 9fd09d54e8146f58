package dev.zhenzan.cli.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code certificate} says of options, without a certificate. */
class CertificateUsageTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "--site, http://example.org, https",
    "--site, https://example.org/, slash",
    "--issuer, did:web:x, --issuer"
  })
  void wrongAddress_isAnErrorOfUsage(String option, String value, String word) {
    CommandRun run =
        CommandRun.of(
            "certificate",
            "init",
            "--home",
            folder.resolve("h"),
            "--key",
            folder.resolve("k"),
            option.equals("--site") ? "--issuer=https://a.example" : "--site=https://a.example",
            option + "=" + value);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(word);
    assertThat(folder.resolve("h")).doesNotExist();
  }

  @Test
  void filesThatAreNotThere_areNamed() {
    CommandRun certificate =
        CommandRun.of(
            "certificate",
            "verify",
            "--certificate",
            folder.resolve("none.json"),
            "--issuer",
            "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
    CommandRun home =
        CommandRun.of(
            "certificate",
            "status-list",
            "--home",
            folder.resolve("none"),
            "--key",
            folder.resolve("none.key"),
            "--out",
            folder.resolve("lists"));

    assertThat(certificate.status()).isEqualTo(3);
    assertThat(certificate.err()).contains("none.json");
    assertThat(home.status()).isEqualTo(3);
    assertThat(home.err()).contains("certificate init");
  }

  @ParameterizedTest
  @ValueSource(strings = {"init", "issue", "verify", "revoke", "status-list"})
  void helpOfEachCommand_hasAnExample(String command) {
    CommandRun run = CommandRun.of("certificate", command, "--help");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Usage: zhenzan certificate " + command)
        .containsPattern("(?m)^Examples?:$")
        .contains("Exit status:");
  }
}
