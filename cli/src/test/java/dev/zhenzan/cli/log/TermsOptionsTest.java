package dev.zhenzan.cli.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.testkit.Trials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsOptionsTest {
  /** Columns of free text, which an audit repeats where it may read them. */
  private static final List<String> OPTIONAL = List.of("region", "device_class", "exposure_id");

  @TempDir Path folder;

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String terms(List<String> columns) {
    return """
    id: mcn-log
    zh: 仅供审计
    en: for audits only
    from: 2024-01-01
    until: 2030-12-31
    grants:
      - file: interactions
        columns: [account_id, video_id, time, kind, %s]
        purposes: [audit]
        roles: [mcn]
    """
        .formatted(String.join(", ", columns));
  }

  private String log() {
    StringBuilder rows = new StringBuilder("account_id,video_id,time,kind");
    OPTIONAL.forEach(column -> rows.append(',').append(column));
    for (int i = 0; i < 60; i++) {
      rows.append("\na%d,v%d,%d,like".formatted(i, i % 3, 1_777_637_730 + 60 * i));
      int row = i;
      OPTIONAL.forEach(column -> rows.append(",value-of-%s-%d".formatted(column, row)));
    }
    return rows.append('\n').toString();
  }

  /** No byte of a column that is not granted is in anything that the command made or said. */
  @Test
  void withheldColumns_areInNothingThatAnAuditMakes() {
    Path log = file("log.csv", log());
    Trials.run(
        1,
        3,
        random -> {
          List<String> granted = drawn(random);
          Path out = folder.resolve("result-" + String.join("-", granted));

          CommandRun run =
              CommandRun.of(
                  "audit",
                  "--interactions",
                  log,
                  "--out",
                  out,
                  "--role",
                  "mcn",
                  "--terms-at",
                  "2026-05-01",
                  "--terms",
                  file("terms.yaml", terms(granted)));

          assertThat(run.status()).as(run.err()).isZero();
          List<String> texts = new ArrayList<>(everyFile(out));
          texts.add(run.out() + run.err());
          for (String column : OPTIONAL) {
            if (!granted.contains(column)) {
              assertThat(texts).noneMatch(text -> text.contains("value-of-" + column));
            }
          }
          assertThat(texts).anyMatch(text -> text.contains("for the purpose audit"));
        });
  }

  /** At least one of the columns is withheld. */
  private static List<String> drawn(RandomGenerator random) {
    String withheld = OPTIONAL.get(random.nextInt(OPTIONAL.size()));
    return OPTIONAL.stream()
        .filter(column -> !column.equals(withheld) && random.nextBoolean())
        .toList();
  }

  private static List<String> everyFile(Path out) {
    try (Stream<Path> files = Files.walk(out)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.add(new String(Files.readAllBytes(file), UTF_8));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void termsThatAreOver_endTheCommand() {
    CommandRun run =
        CommandRun.of(
            "audit",
            "--interactions",
            file("log.csv", log()),
            "--out",
            folder.resolve("out"),
            "--role",
            "mcn",
            "--terms-at",
            "2031-01-01",
            "--terms",
            file("terms.yaml", terms(OPTIONAL)));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("mcn-log (2024-01-01 to 2030-12-31)").contains("in force");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void wrongFileOfTerms_isToldWithItsPlace() {
    CommandRun run =
        CommandRun.of(
            "audit",
            "--interactions",
            file("log.csv", log()),
            "--out",
            folder.resolve("out"),
            "--terms",
            file("terms.yaml", terms(OPTIONAL).replace("[mcn]", "[mnc]")));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("terms.yaml:10:").contains("mnc");
  }
}
