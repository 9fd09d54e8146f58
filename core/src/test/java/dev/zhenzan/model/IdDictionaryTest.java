package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdDictionaryTest {
  private final IdDictionary ids = new IdDictionary();

  @Test
  void intern_givesIntsInOrderOfFirstSight() {
    assertThat(ids.intern("b")).isZero();
    assertThat(ids.intern("a")).isEqualTo(1);
    assertThat(ids.intern("b")).isZero();
    assertThat(ids.size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "007",
        "用户甲",
        "नमस्ते",
        "😀👍🏽",
        "a,b\"c\nd",
        "\u0000",
        "\uFEFFx",
        "é",
        "e\u0301"
      })
  void text_givesBackAnyText(String text) {
    int other = ids.intern("other");
    int id = ids.intern(text);

    assertThat(ids.text(id)).isEqualTo(text);
    assertThat(ids.find(text)).isEqualTo(id).isNotEqualTo(other);
    assertThat(ids.utf8Length(id)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Test
  void intern_ofTextsThatOnlyLookAlike_givesEachItsOwn() {
    List<String> alike = List.of("1", "01", "1 ", "１", "é", "e\u0301", "A", "a");
    alike.forEach(ids::intern);

    assertThat(ids.size()).isEqualTo(alike.size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void intern_ofManyRandomTexts_agreesWithAMap(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Integer> expected = new HashMap<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      String text = Long.toString(random.nextLong(30_000), 36).repeat(random.nextInt(1, 4));
      if (!expected.containsKey(text)) {
        expected.put(text, expected.size());
        texts.add(text);
      }
      assertThat(ids.intern(text)).isEqualTo(expected.get(text));
    }

    assertThat(ids.size()).isEqualTo(expected.size()).isGreaterThan(20_000);
    for (int id = 0; id < texts.size(); id++) {
      assertThat(ids.text(id)).isEqualTo(texts.get(id));
      assertThat(ids.find(texts.get(id))).isEqualTo(id);
    }
  }

  @Test
  void intern_ofATextLongerThanTheFirstBuffer_keepsItWhole() {
    String text = "长".repeat(1 << 20);
    ids.intern("short");
    int id = ids.intern(text);

    assertThat(ids.text(id)).isEqualTo(text);
    assertThat(ids.intern(text)).isEqualTo(id);
  }

  @Test
  void intern_ofAPartOfAnArray_isTheTextOfThatPart() {
    byte[] line = "acc-17,video-9".getBytes(StandardCharsets.UTF_8);

    assertThat(ids.intern(line, 0, 6)).isEqualTo(ids.intern("acc-17"));
    assertThat(ids.intern(line, 7, line.length)).isEqualTo(ids.intern("video-9"));
  }

  @Test
  void find_ofATextNeverInterned_isAbsentAndAddsNothing() {
    ids.intern("a");

    assertThat(ids.find("b")).isEqualTo(IdDictionary.ABSENT);
    assertThat(ids.size()).isEqualTo(1);
  }

  @Test
  void copyUtf8_writesTheBytesAndAnswersThePositionAfter() {
    int id = ids.intern("点赞");
    byte[] target = new byte[10];

    int after = ids.copyUtf8(id, target, 2);

    assertThat(after).isEqualTo(8);
    assertThat(new String(target, 2, 6, StandardCharsets.UTF_8)).isEqualTo("点赞");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, Integer.MAX_VALUE})
  void text_ofAnUnknownId_namesIdAndRange(int id) {
    ids.intern("a");

    assertThatThrownBy(() -> ids.text(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[0, 1)")
        .hasMessageContaining(Integer.toString(id));
  }
}
