package dev.zhenzan.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.IdDictionary;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private static IdDictionary ids(String... ids) {
    IdDictionary dictionary = new IdDictionary();
    for (String id : ids) {
      dictionary.intern(id);
    }
    return dictionary;
  }

  @Test
  void code_isTheSameInEveryExplanationOfALog() {
    assertThat(Pseudonyms.of(ids("a", "b")).of(1))
        .matches("[0-9a-f]{8}")
        .isEqualTo(Pseudonyms.of(ids("a", "b")).of(1));
  }

  @Test
  void codeInAnotherLog_isAnother() {
    assertThat(Pseudonyms.of(ids("a", "b")).of(0)).isNotEqualTo(Pseudonyms.of(ids("a", "c")).of(0));
  }

  @Test
  void idsThatRunTogetherAlike_areAnotherLog() {
    assertThat(Pseudonyms.of(ids("ab", "c")).of(0))
        .isNotEqualTo(Pseudonyms.of(ids("ab", "c", "")).of(0));
  }

  @Test
  void accountsOfALog_haveDifferentCodes() {
    IdDictionary many = new IdDictionary();
    IntStream.range(0, 2_000).forEach(i -> many.intern("account " + "x".repeat(i % 90) + i));
    Pseudonyms pseudonyms = Pseudonyms.of(many);

    assertThat(IntStream.range(0, many.size()).mapToObj(pseudonyms::of)).doesNotHaveDuplicates();
  }
}
