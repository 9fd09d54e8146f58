package dev.zhenzan.cli.vertical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Benchmark;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page on packs is what the reader takes: its example is a pack, its tables have every code.
 */
class PackFormatTest {
  // Surefire runs tests in the module's folder.
  private static final Path PAGE = Path.of("..", "docs", "formats", "vertical-packs.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^( *)```yaml (\\S+)\\n(.*?)^ *```$");

  private static List<String> lines() throws IOException {
    return Files.readAllLines(PAGE);
  }

  private static String rowOf(String code) throws IOException {
    return lines().stream()
        .filter(line -> line.startsWith("| `") && line.contains("`" + code + "`"))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void examples_areAPackThatNeedsNoCode(@TempDir Path folder) throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
    while (example.find()) {
      String text = example.group(3).replaceAll("(?m)^" + example.group(1), "");
      Files.writeString(folder.resolve(example.group(2)), text);
    }

    CommandRun run = CommandRun.of("vertical", "check", folder, "--lang", "en");
    CommandRun shown = CommandRun.of("vertical", "show", "tea", "--packs", folder, "--lang", "en");

    assertThat(run.out() + run.err()).contains("tea v1  Tea", "2 tags, 7 words", "seasons 1");
    assertThat(run.status()).isZero();
    assertThat(run.out()).doesNotContain("benchmarks.live_conversion", "advice.publish_rhythm");
    assertThat(shown.out())
        .contains("03-20..04-20  x1.3  Spring tea  (assumed)", "Follow the tea season");
  }

  @Test
  void tables_haveEveryMetricAndThreshold() throws IOException {
    for (Metric metric : Metric.values()) {
      assertThat(rowOf(metric.code())).as(metric.code()).isNotEmpty();
    }
    for (Threshold threshold : Threshold.values()) {
      assertThat(rowOf(threshold.code())).as(threshold.code()).isNotEmpty();
    }
  }

  @Test
  void tableOfAdvice_hasEveryCodeWithItsPlaceholders() throws IOException {
    for (AdviceCode code : AdviceCode.values()) {
      String row = rowOf(code.code());
      assertThat(row).as(code.code()).isNotEmpty();
      if (!row.endsWith("the same |")) {
        assertThat(code.placeholders()).allMatch(name -> row.contains("{" + name + "}"));
      }
    }
    assertThat(AdviceCode.COMPLETION_LOW.placeholders())
        .isEqualTo(AdviceCode.LIKE_RATE_LOW.placeholders());
  }

  @Test
  void schema_hasEveryCodeAndNoOther() throws IOException {
    String schema = Files.readString(PAGE.resolveSibling("vertical-packs.schema.json"));

    assertThat(referrers(schema, "benchmark_of_\\w+"))
        .containsExactlyInAnyOrderElementsOf(codes(Metric.values(), Metric::code));
    assertThat(referrers(schema, "threshold_of_\\w+"))
        .containsExactlyInAnyOrderElementsOf(codes(Threshold.values(), Threshold::code));
    assertThat(referrers(schema, "one_advice"))
        .containsExactlyInAnyOrderElementsOf(codes(AdviceCode.values(), AdviceCode::code));
    assertThat(schema).contains("[\"measured\", \"claim\", \"assumption\"]");
  }

  /** The keys whose values are of a definition. */
  private static List<String> referrers(String schema, String definition) {
    return Pattern.compile("\"(\\w+)\": \\{\"\\$ref\": \"#/\\$defs/" + definition + "\"\\}")
        .matcher(schema)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).toList();
  }

  @Test
  void measuredFigures_areThoseOfTheGeneralPack() throws IOException {
    VerticalPack general = BuiltInPacksTest.general();
    for (String code : List.of("like_rate", "comment_rate", "follow_rate", "completion")) {
      Benchmark benchmark =
          general.benchmark(Metric.parse(code).orElseThrow(), "middle").orElseThrow();
      String figures =
          benchmark.percentiles().values().stream()
              .map(figure -> BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString())
              .collect(Collectors.joining(" | "));
      assertThat(rowOf(code)).contains("| `%s` | %s |".formatted(code, figures));
    }
  }
}
