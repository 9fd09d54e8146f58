package dev.zhenzan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.Reason;
import dev.zhenzan.verdict.Calibration;
import dev.zhenzan.verdict.DecisionPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The thresholds in docs/methods are the code's. */
class PublishedThresholdsTest {
  // Surefire runs tests in the module's folder.
  private static final Path ROOT = Path.of("..");
  private static final Path METHODS = ROOT.resolve("docs/methods");

  private static final String NUMBER = "(-?[\\d,.]+)";

  /** A row of a table: {@code | `package.Class.CONSTANT` | 1,000 | ...}. */
  private static final Pattern CONSTANT =
      Pattern.compile("(?m)^\\| `(\\w+)\\.(\\w+)\\.([A-Z_]+)` \\| " + NUMBER + " \\|");

  private static final Pattern LINE =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| " + NUMBER + " \\| " + NUMBER + " \\|");

  private static final Pattern PROBABILITY =
      Pattern.compile("(?m)^\\| `probability\\.(\\w+)` \\| " + NUMBER + " \\|");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "screening.md",
        "behavior.md",
        "burst.md",
        "lockstep.md",
        "verdict.md",
        "authenticity.md",
        "lift.md",
        "evaluation.md",
        "exposure-plans.md",
        "newcomer.md",
        "peers.md",
        "matching.md",
        "tags.md",
        "profiles.md",
        "retrieval.md"
      })
  void constants_areTheCodes(String page) throws IOException {
    Map<String, Double> published = new LinkedHashMap<>();
    Map<String, Double> coded = new LinkedHashMap<>();
    for (MatchResult row : rows(CONSTANT, page)) {
      String name = row.group(1) + "." + row.group(2) + "." + row.group(3);
      published.put(name, number(row.group(4)));
      coded.put(name, constant(row.group(1), row.group(2), row.group(3)));
    }

    assertThat(published).isNotEmpty().isEqualTo(coded);
  }

  @Test
  void lines_areTheCodes() throws IOException {
    Map<String, Calibration.Line> published =
        rows(LINE, "verdict.md").stream()
            .collect(
                Collectors.toMap(
                    row -> row.group(1),
                    row -> new Calibration.Line(number(row.group(2)), number(row.group(3)))));
    Map<Reason, Calibration.Line> lines = Calibration.standard().lines();

    assertThat(published)
        .isEqualTo(
            Arrays.stream(Reason.values()).collect(Collectors.toMap(Reason::code, lines::get)));
  }

  @Test
  void probabilities_areTheCodes() throws IOException {
    Map<String, Double> published =
        rows(PROBABILITY, "verdict.md").stream()
            .collect(Collectors.toMap(row -> row.group(1), row -> number(row.group(2))));
    DecisionPolicy policy = DecisionPolicy.standard();

    assertThat(published)
        .containsOnly(
            Map.entry("suspect", policy.suspect()),
            Map.entry("invalid", policy.invalid()),
            Map.entry("unseen", Calibration.standard().unseen()));
  }

  private static List<MatchResult> rows(Pattern pattern, String page) throws IOException {
    return pattern.matcher(Files.readString(METHODS.resolve(page))).results().toList();
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }

  /** The number that a constant is set to in the sources of core or evaluation. */
  private static double constant(String lastPackage, String type, String name) throws IOException {
    Path file = source(Path.of(lastPackage, type + ".java"));
    Pattern setting =
        Pattern.compile("static final (?:int|long|float|double) " + name + " = (-?[\\d_.e-]+)L?;");
    Matcher found = setting.matcher(Files.readString(file));
    assertThat(found.find()).as("%s sets %s to a number", file, name).isTrue();
    return Double.parseDouble(found.group(1).replace("_", ""));
  }

  private static Path source(Path end) throws IOException {
    try (Stream<Path> core = Files.walk(ROOT.resolve("core/src/main/java"));
        Stream<Path> evaluation = Files.walk(ROOT.resolve("evaluation/src/main/java"))) {
      List<Path> found =
          Stream.concat(core, evaluation).filter(file -> file.endsWith(end)).toList();
      assertThat(found).as("sources that end in %s", end).hasSize(1);
      return found.getFirst();
    }
  }
}
