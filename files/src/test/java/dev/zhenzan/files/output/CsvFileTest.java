package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.zhenzan.model.IdDictionary;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final List<String> LETTERS =
      List.of("a", ",", "\"", "\n", "\r", "\r\n", " ", ";", "=", "真", "\uD83D\uDC4D");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "plain|plain",
        "a,b|'\"a,b\"'",
        "say \"hi\"|'\"say \"\"hi\"\"\"'",
        "' led'|'\" led\"'",
        "'trailed '|'\"trailed \"'",
        "in side|in side",
        "=1+1|=1+1",
        "-7|-7",
        "真赞|真赞"
      })
  void text_isQuotedWhereNeeded(String text, String written) throws IOException {
    assertThat(file(csv -> csv.text(text).endRow())).isEqualTo("h\n" + written + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\r\nb", "\""})
  void textOfSeveralLines_isQuoted(String text) throws IOException {
    assertThat(file(csv -> csv.text(text).endRow()))
        .isEqualTo("h\n\"" + text.replace("\"", "\"\"") + "\"\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomFields_readBack(long seed) throws IOException {
    Random random = new Random(seed);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      rows.add(List.of("x" + text(random), text(random), text(random)));
    }
    Path file = folder.resolve("f.csv");
    write(file, rows);
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      List<List<String>> read = reader.stream().skip(1).map(CsvRecord::getFields).toList();
      assertThat(read).isEqualTo(rows);
    }
  }

  private static void write(Path file, List<List<String>> rows) {
    IdDictionary ids = new IdDictionary();
    try (CsvFile csv = CsvFile.create(file, "a", "b", "c")) {
      for (List<String> row : rows) {
        csv.text(row.get(0)).id(ids, ids.intern(row.get(1))).text(row.get(2)).endRow();
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(100) == 0 ? 20_000 : random.nextInt(6);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return text.toString();
  }

  @Test
  void fieldLargerThanTheBuffer_isWritten() throws IOException {
    String large = "\"".repeat(1 << 20);
    assertThat(file(csv -> csv.text("").text(large).whole(1).endRow()))
        .isEqualTo("h\n,\"" + large + large + "\",1\n");
  }

  @ParameterizedTest
  @CsvSource({"0,0", "7,7", "-7,-7", "9223372036854775807,9223372036854775807"})
  void whole_isWrittenAsIs(long value, String written) throws IOException {
    assertThat(file(csv -> csv.whole(value).endRow())).isEqualTo("h\n" + written + "\n");
  }

  @Test
  void leastLong_isWrittenAsIs() throws IOException {
    assertThat(file(csv -> csv.whole(Long.MIN_VALUE).endRow()))
        .isEqualTo("h\n-9223372036854775808\n");
  }

  @ParameterizedTest
  @CsvSource({"0,6,0.000000", "1,4,1.0000", "0.00005,4,0.0001", "12345.5,1,12345.5"})
  void fixed_hasItsDigits(double value, int decimals, String written) throws IOException {
    assertThat(file(csv -> csv.fixed(value, decimals).endRow())).isEqualTo("h\n" + written + "\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void fixedOfFloats_isTheNearestDecimal(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder expected = new StringBuilder("h\n");
    String written =
        file(
            csv -> {
              for (int i = 0; i < 10_000; i++) {
                float value = random.nextFloat();
                BigDecimal nearest = new BigDecimal(value).setScale(6, RoundingMode.HALF_UP);
                expected.append(nearest.toPlainString()).append('\n');
                csv.fixed(value, 6).endRow();
              }
            });
    assertThat(written).isEqualTo(expected.toString());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY, 0x1p40})
  void fixedOutOfRange_isRefused(double value) {
    assertThatIllegalArgumentException().isThrownBy(() -> file(csv -> csv.fixed(value, 6)));
  }

  @Test
  void localeOfOtherDigits_changesNothing() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(file(csv -> csv.fixed(0.25, 4).whole(12).endRow())).isEqualTo("h\n0.2500,12\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  private interface Body {
    void write(CsvFile csv);
  }

  private String file(Body body) throws IOException {
    Path file = folder.resolve("f.csv");
    try (CsvFile csv = CsvFile.create(file, "h")) {
      body.write(csv);
    }
    return Files.readString(file);
  }
}
