package dev.zhenzan.files.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlProblem;
import dev.zhenzan.testkit.Trials;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that somebody broke: they are refused with a place, or they are files of a pack. */
class PackMutationTest {
  private static final PackReader READER = PackReader.over(PackFolder.vocabulary());
  private static final String CHARACTERS = "\t\n :-{}[],'\"#&*!|>%@`?~\\01三\u0000\uFFFF";

  /** A line with a key, behind a dash where it begins an element of a list. */
  private static final Pattern KEY_LINE = Pattern.compile("^( *)(- )?[a-z_]+:( .*)?$");

  @TempDir Path folder;

  private static String original(String file) {
    String name = "agriculture/" + file;
    try (InputStream in =
        Objects.requireNonNull(PackReader.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void mutatedFiles_areReadOrRefusedWithTheirPlaces() {
    PackFolder.in(folder);
    int[] refused = {0};
    Trials.run(
        1,
        240,
        random -> {
          String file = PackFiles.NAMES.get(random.nextInt(PackFiles.NAMES.size()));
          byte[] bytes = mutated(original(file), random);
          write(file, bytes);
          try {
            assertThat(READER.read(folder).advice()).isNotEmpty();
          } catch (YamlException e) {
            refused[0]++;
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> check(problem, bytes));
          }
          write(file, original(file).getBytes(StandardCharsets.UTF_8));
        });
    // Three of four mutations hit a sign or a line that matters; half is far below what comes out.
    assertThat(refused[0]).isBetween(120, 239);
  }

  private static void check(YamlProblem problem, byte[] bytes) {
    long lines = 1;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    // Behind the last line break there is one line more.
    assertThat((long) problem.place().line()).isBetween(1L, lines + 1);
    assertThat(problem.place().column()).isPositive();
    assertThat(problem.place().file()).endsWith(".yaml");
    assertThat(problem.what()).isNotBlank().doesNotContain("Exception", "\n");
  }

  private static byte[] mutated(String text, RandomGenerator random) {
    if (random.nextInt(8) == 0) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      return bytes;
    }
    String changed = text;
    int mutations = 1 + random.nextInt(3);
    for (int i = 0; i < mutations; i++) {
      changed = random.nextBoolean() ? withSign(changed, random) : withLines(changed, random);
    }
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private static String withSign(String text, RandomGenerator random) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(4));
    String sign = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    return text.substring(0, at) + sign.repeat(random.nextInt(3)) + text.substring(end);
  }

  private static String withLines(String text, RandomGenerator random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(lines.size());
    String line = lines.remove(at);
    switch (random.nextInt(4)) {
      case 0 -> lines.add(random.nextInt(lines.size() + 1), line);
      case 1 -> lines.addAll(at, List.of(line, line));
      case 2 -> lines.add(at, " ".repeat(random.nextInt(5)) + line.strip());
      default -> {
        // The line is gone.
      }
    }
    return String.join("\n", lines) + "\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pack.yaml",
        "vocabulary.yaml",
        "benchmarks.yaml",
        "thresholds.yaml",
        "advice.yaml",
        "seasonality.yaml"
      })
  void unknownKey_isRefusedWhereverItStands(String file) {
    PackFolder.in(folder);
    List<String> lines = original(file).lines().toList();
    int keys = 0;
    for (int at = 0; at < lines.size(); at++) {
      Matcher key = KEY_LINE.matcher(lines.get(at));
      if (!key.matches()) {
        continue;
      }
      keys++;
      boolean begins = key.group(2) != null;
      List<String> changed = new ArrayList<>(lines);
      String indent = key.group(1) + (begins ? "  " : "");
      changed.add(begins ? at + 1 : at, indent + "unheard_of: 1");
      write(file, String.join("\n", changed).getBytes(StandardCharsets.UTF_8));

      assertThatExceptionOfType(YamlException.class)
          .as("a key before line %d of %s", at + 1, file)
          .isThrownBy(() -> READER.read(folder))
          .withMessageContaining("unheard_of");
    }
    assertThat(keys).isGreaterThanOrEqualTo(4);
  }
}
