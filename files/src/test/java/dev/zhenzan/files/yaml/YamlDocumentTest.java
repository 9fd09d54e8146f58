package dev.zhenzan.files.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.vertical.Basis;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentTest {
  private static YamlDocument document(String text) {
    return document(text.getBytes(StandardCharsets.UTF_8));
  }

  private static YamlDocument document(byte[] bytes) {
    return YamlDocument.read("a.yaml", new ByteArrayInputStream(bytes));
  }

  private static String messageOf(String text, Function<YamlMapping, ?> reader) {
    return messageOf(() -> document(text).as(reader));
  }

  private static String messageOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return String.valueOf(
        assertThatExceptionOfType(YamlException.class).isThrownBy(call).actual().getMessage());
  }

  @Test
  void values_areOfTheTypeThatIsAskedFor() {
    String text =
        """
        name: 三农 # a remark
        answer: no
        share: 2.5e-1
        count: -12
        on: true
        since: 2025-10-15
        words: [麦子, "1"]
        """;

    document(text)
        .as(
            root -> {
              assertThat(root.required("name").text()).isEqualTo("三农");
              assertThat(root.required("answer").text()).isEqualTo("no");
              assertThat(root.required("share").number()).isCloseTo(0.25, within(0.0));
              assertThat(root.required("count").whole(-20, 0)).isEqualTo(-12);
              assertThat(root.required("on").flag()).isTrue();
              assertThat(root.required("since").date()).isEqualTo(LocalDate.of(2025, 10, 15));
              assertThat(root.required("words").<String>elements(YamlNode::text))
                  .containsExactly("麦子", "1");
              assertThat(root.optional("absent")).isEmpty();
              return root;
            });
  }

  @Test
  void places_countLinesAndColumnsFromOne() {
    YamlPlace place =
        document("a: 1\n三农:\n  - 麦: 丰收\n")
            .as(
                root -> {
                  root.required("a").whole(1, 1);
                  return root.required("三农")
                      .elements(e -> e.mapping().required("麦"))
                      .getFirst()
                      .place();
                });

    assertThat(place).hasToString("a.yaml:3:8");
  }

  @Test
  void unknownKey_isToldWithItsPlaceAndTheNearestKnownOne() {
    String text = "name: a\ninner:\n  colour: red\n  widht: 3\n";

    assertThat(
            messageOf(
                text,
                root -> {
                  YamlMapping inner = root.required("inner").mapping();
                  inner.optional("width");
                  inner.optional("colour");
                  return root.required("name").text();
                }))
        .isEqualTo("a.yaml:4:3: unknown key 'widht'; did you mean 'width'?");
  }

  @Test
  void unknownKeyFarFromAll_isToldWithWhatIsKnown() {
    assertThat(messageOf("name: a\nxyz: 1\n", root -> root.required("name").text()))
        .isEqualTo("a.yaml:2:1: unknown key 'xyz'; known are [name]");
  }

  @Test
  void restOfATextBehindAComma_isToldHowToWriteIt() {
    assertThat(messageOf("{name: one, two and three}\n", root -> root.required("name").text()))
        .isEqualTo(
            "a.yaml:1:13: unknown key 'two and three'; put quotes around a text that has a comma");
  }

  @Test
  void missingKey_isToldWithTheUnknownKeyThatMayBeMeant() {
    assertThat(messageOf("nmae: a\n", root -> root.required("name").text()))
        .isEqualTo("a.yaml:1:1: no 'name' here; add it (is 'nmae' in line 1 meant?)");
  }

  @Test
  void problemsOfSeveralElements_areToldTogetherFromTheTopDown() {
    String text =
        """
        list:
          - {code: a, size: 1}
          - {code: b, size: many}
          - {size: 2}
          - {code: d, size: 3, sizes: 4}
          - text
        map: {x: 1, y: 2.5}
        """;

    assertThat(
            messageOf(
                text,
                root -> {
                  root.required("map").entries((key, value) -> value.whole(0, 9));
                  return root.required("list").<String>elements(YamlDocumentTest::element);
                }))
        .isEqualTo(
            """
            a.yaml:3:21: expected a whole number from 0 to 9, found 'many'
            a.yaml:4:5: no 'code' here; add it
            a.yaml:5:24: unknown key 'sizes'; did you mean 'size'?
            a.yaml:6:5: expected a mapping, lines of 'key: value', found 'text'
            a.yaml:7:16: expected a whole number from 0 to 9, found '2.5'""");
  }

  private static String element(YamlNode node) {
    YamlMapping mapping = node.mapping();
    String code = mapping.required("code").text();
    return code + mapping.required("size").whole(0, 9);
  }

  @Test
  void complaintOfWhoeverReads_getsThePlaceOfTheElement() {
    assertThat(
            messageOf(
                "a:\n  - 1\n  - 2\n",
                root ->
                    root.required("a")
                        .elements(
                            e -> {
                              if (e.whole(0, 9) == 2) {
                                throw new IllegalArgumentException("two is too many");
                              }
                              return e;
                            })))
        .isEqualTo("a.yaml:3:5: two is too many");
  }

  @Test
  void entries_keepTheirOrder() {
    Map<String, Double> entries =
        document("z: 1\na: 2\n").as(root -> root.entries((key, value) -> value.number()));

    assertThat(entries.keySet()).containsExactly("z", "a");
  }

  @Test
  void keyThatIsNoCode_isToldWithItsPlaceAndTheOthersAreRead() {
    String text = "measured: 1\ncliam:\n  deep: 2\n";

    assertThat(
            messageOf(
                text,
                root ->
                    root.<Basis, Long>entries(
                        key -> key.code(Basis::parse, List.of("claim", "measured")),
                        (basis, value) -> value.whole(2, 9))))
        .isEqualTo(
            """
            a.yaml:1:11: expected a whole number from 2 to 9, found '1'
            a.yaml:2:1: unknown 'cliam'; did you mean 'claim'?""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'1'       | expected a number such as 0.25, found the text '1' in quotes or a block",
        "0x10      | expected a number such as 0.25, found '0x10'",
        ".nan      | expected a number such as 0.25, found '.nan'",
        "1e999     | expected a finite number, found '1e999'",
        "[1, 2]    | expected a number, found a list of 2",
        "{a: 1}    | expected a number, found a mapping with the keys [a]",
        "~         | expected a number such as 0.25, found '~'",
      },
      quoteCharacter = '`')
  void noNumber_isToldWithWhatStandsThere(String value, String expected) {
    assertThat(messageOf("key: " + value + "\n", root -> root.required("key").number()))
        .isEqualTo("a.yaml:1:6: " + expected);
  }

  @Test
  void wrongFlagDateCodeAndText_areToldWithWhatToWrite() {
    assertThat(messageOf("k: yes\n", root -> root.required("k").flag()))
        .isEqualTo("a.yaml:1:4: expected true or false, found 'yes'");
    assertThat(messageOf("k: 2025-13-01\n", root -> root.required("k").date()))
        .isEqualTo("a.yaml:1:4: expected a day such as 2025-10-15, found '2025-13-01'");
    assertThat(
            messageOf(
                "k: mesured\n",
                root ->
                    root.required("k").code(c -> Optional.empty(), List.of("claim", "measured"))))
        .isEqualTo("a.yaml:1:4: unknown 'mesured'; did you mean 'measured'?");
    assertThat(messageOf("k:\n", root -> root.required("k").text()))
        .isEqualTo("a.yaml:1:3: expected a text, found nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1\\na: 2        | 2:1: 'a' stands in line 1 too; keep one",
        "a: &x 1\\nb: *x    | 1:4: an anchor (&); remove it, or quote the text",
        "b: *x              | 1:4: an alias (*); write the value out",
        "a: !!int 1         | 1:4: a tag (!); remove it, or quote the text",
        "a: !x {b: 1}       | 1:4: a tag (!); remove it, or quote the text",
        "%YAML 1.2\\n---\\na: 1 | 1:1: a directive; remove the lines that begin with %",
        "a: 1\\n---\\nb: 2   | 2:1: a second document; keep one in a file",
        "? [a, b]\\n: 1      | 1:3: a key that is no text; write 'key: value', and quote braces",
        "- 1                | 1:1: expected a mapping, lines of 'key: value', found a list of 1",
        "a: {b: 1           | 2:1: ",
        "a:\\n\\tb: 1        | 2:1: ",
        "a: b: c            | 1:5: ",
        "a: 'b              | 2:1: ",
      },
      quoteCharacter = '`')
  void whatFilesCannotHold_isRefusedWithItsPlace(String text, String expected) {
    String given = text.replace("\\n", "\n").replace("\\t", "\t") + "\n";

    assertThat(messageOf(given, root -> root.keys()))
        .startsWith("a.yaml:" + expected)
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# a remark alone\n"})
  void emptyFile_isRefused(String text) {
    assertThat(messageOf(text, YamlMapping::keys)).contains("the file is empty");
  }

  @Test
  void bytesThatAreNotUtf8_areRefusedWithTheirPlace() {
    byte[] bytes = {'a', ':', ' ', '1', '\n', 'b', ':', (byte) 0xB9, (byte) 0xFE};

    assertThat(messageOf(() -> document(bytes)))
        .isEqualTo("a.yaml:2:3: not UTF-8; save the file in UTF-8");
  }

  @Test
  void truncatedCharacterAtTheEnd_isRefused() {
    byte[] bytes = {'a', ':', ' ', (byte) 0xE4, (byte) 0xB8};

    assertThat(messageOf(() -> document(bytes))).startsWith("a.yaml:1:4: not UTF-8");
  }

  @Test
  void byteOrderMark_isPassedOver() {
    assertThat(document("\uFEFFa: 1\n").<Long>as(root -> root.required("a").whole(0, 9)))
        .isEqualTo(1);
  }

  @Test
  void controlCharacter_isRefusedWithItsPlace() {
    assertThat(messageOf("a: 1\nb: x\u0007y\n", YamlMapping::keys))
        .isEqualTo("a.yaml:2:5: a character that YAML cannot hold; remove it");
  }

  @Test
  void documentsThatAreTooDeepOrTooLong_areRefused() {
    assertThat(messageOf("a: " + "[".repeat(100_000), YamlMapping::keys))
        .contains("more than 32 levels deep");
    assertThat(messageOf("a: " + "x".repeat(YamlDocument.MOST_BYTES), YamlMapping::keys))
        .contains("longer than 4194304 bytes");
  }

  @Test
  void missingFile_isTold(@TempDir Path folder) {
    Path file = folder.resolve("absent.yaml");

    assertThat(messageOf(() -> YamlDocument.read(file)))
        .isEqualTo(file + ":1:1: no such file; check the path");
  }

  @Test
  void file_isReadAndNamedInErrors(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("pack.yaml"), "a: 1\n");

    assertThat(messageOf(() -> YamlDocument.read(file).as(root -> root.required("b"))))
        .startsWith(file + ":1:1: no 'b' here; add it");
  }

  @Test
  void longValues_areCutInErrors() {
    assertThat(messageOf("a: " + "长".repeat(500) + "\n", root -> root.required("a").number()))
        .hasSizeLessThan(120)
        .contains("长...");
  }
}
