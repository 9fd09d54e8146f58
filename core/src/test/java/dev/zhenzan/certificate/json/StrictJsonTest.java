package dev.zhenzan.certificate.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  private static final String DOCUMENT =
      """
      {"a": [1, -2.5, 1e3, true, false, null, {}], "点赞": "真\\u8d5e \\ud83d\\udc4d",
       "\\"": {"b": [], "c": ""}}
      """;

  @Test
  void document_isReadAndWrittenCanonically() throws VerificationException {
    assertThat(canonical(DOCUMENT))
        .isEqualTo(
            "{\"\\\"\":{\"b\":[],\"c\":\"\"},\"a\":[1,-2.5,1000,true,false,null,{}],"
                + "\"点赞\":\"真赞 👍\"}");
  }

  @Test
  void prettyText_readsAsTheSameValue() throws VerificationException {
    Json value = StrictJson.parse(DOCUMENT.getBytes(UTF_8));
    assertThat(StrictJson.parse(JsonWriter.pretty(value).getBytes(UTF_8))).isEqualTo(value);
    assertThat(StrictJson.parse(JsonWriter.canonical(value))).isEqualTo(value);
  }

  /** RFC 8785, section 3.2.2 and 3.2.3. */
  @Test
  void exampleOfRfc8785_hasItsCanonicalForm() throws VerificationException {
    String example =
        """
        {
          "numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertThat(canonical(example))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785, section 3.2.3: names are sorted by UTF-16 code units. */
  @Test
  void names_areSortedByCodeUnits() throws VerificationException {
    String names =
        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,"
            + "\"\\u00f6\":7}";
    assertThat(canonical(names))
        .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
  }

  private static String canonical(String text) throws VerificationException {
    return new String(JsonWriter.canonical(StrictJson.parse(text.getBytes(UTF_8))), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}{}",
        "{} 1",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "[01]",
        "[+1]",
        "[.5]",
        "[1.]",
        "[NaN]",
        "[Infinity]",
        "[\"\t\"]",
        "[\"\\x\"]",
        "// c\n[]",
        "\uFEFF[]",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":1}",
        "[\"\\ud800\"]",
        "[\"\\udc4d\\ud83d\"]",
        "{\"\\udc4d\":1}",
        "[\"\\uffff\"]",
        "[\"\\ufdd0\"]",
        "[9007199254740993]",
        "[1e400]",
        "[1e-400]",
        "[1e-99999999999999]",
        "[1e99999999999999]",
        "[0.10000000000000000555]",
        "[3.14159265358979323846264338327950288]",
      })
  void whatIsNotIJson_isRefused(String text) {
    assertThatThrownBy(() -> StrictJson.parse(text.getBytes(UTF_8)))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void numbersThatADoubleKeeps_areTaken() throws VerificationException {
    assertThat(canonical("[9007199254740991, 0.10, 1.0, -0.0, 5e-324, 1.7976931348623157e308]"))
        .isEqualTo("[9007199254740991,0.1,1,0,5e-324,1.7976931348623157e+308]");
  }

  @Test
  void bytesThatAreNoUtf8_areRefused() {
    byte[] overlong = {'[', '"', (byte) 0xC0, (byte) 0x80, '"', ']'};
    byte[] utf16 = "[]".getBytes(UTF_16LE);
    assertThatThrownBy(() -> StrictJson.parse(overlong)).hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> StrictJson.parse(utf16)).isInstanceOf(VerificationException.class);
  }

  @Test
  void levelsAndLength_areBounded() throws VerificationException {
    assertThat(StrictJson.parse(nested(StrictJson.MOST_LEVELS))).isInstanceOf(JsonArray.class);
    assertThatThrownBy(() -> StrictJson.parse(nested(StrictJson.MOST_LEVELS + 1)))
        .isInstanceOf(VerificationException.class);
    assertThatThrownBy(() -> StrictJson.parse(nested(500_000)))
        .isInstanceOf(VerificationException.class);
    assertThatThrownBy(() -> StrictJson.parse(new byte[StrictJson.MOST_BYTES + 1]))
        .hasMessageContaining("longer than");
  }

  private static byte[] nested(int levels) {
    return ("[".repeat(levels) + "]".repeat(levels)).getBytes(UTF_8);
  }

  @Test
  void messages_repeatNothingOfTheText() {
    assertThatThrownBy(() -> StrictJson.parse("{\"secret-name\": secret}".getBytes(UTF_8)))
        .hasMessageContaining("line 1")
        .hasMessageNotContaining("secret");
  }

  @Test
  void randomlyChangedTexts_areReadOrRefusedAndNothingElse() {
    byte[] original = DOCUMENT.getBytes(UTF_8);
    int refused = 0;
    for (long seed = 0; seed < 20_000; seed++) {
      byte[] changed = changed(original, new SplittableRandom(seed));
      try {
        Json value = StrictJson.parse(changed);
        assertThat(StrictJson.parse(JsonWriter.canonical(value)))
            .as("seed " + seed)
            .isEqualTo(value);
      } catch (VerificationException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(10_000, 19_999);
  }

  private static byte[] changed(byte[] original, SplittableRandom random) {
    byte[] changed = original.clone();
    String pieces = "{}[]\",:\\u0e1-tn \u0000";
    int changes = random.nextInt(1, 4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.length);
      changed[at] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) pieces.charAt(random.nextInt(pieces.length()));
    }
    return changed;
  }
}
