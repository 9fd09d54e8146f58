package dev.zhenzan.pipeline.vertical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.audience.tag.VocabularySegmenter;
import dev.zhenzan.audience.tag.WorkTag;
import dev.zhenzan.audience.tag.WorkText;
import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.LocalizedText;
import dev.zhenzan.vertical.PackTag;
import dev.zhenzan.vertical.PackTitle;
import dev.zhenzan.vertical.Peers;
import dev.zhenzan.vertical.Rhythm;
import dev.zhenzan.vertical.Seasonality;
import dev.zhenzan.vertical.SizeTier;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackVocabularyTest {
  private static final LocalizedText NAME = new LocalizedText("名", "Name");
  private static final Vocabulary GENERAL =
      Vocabulary.parse(
          "general.csv",
          List.of("vocabulary general 1", "code,parent,zh,en,words", "farm,,农业,Farming,农民"));

  private static VerticalPack pack(PackTag... tags) {
    return new VerticalPack(
        new PackTitle("tea", 3, NAME, NAME),
        List.of(tags),
        new Peers(List.of(new SizeTier("all", NAME, 0, Long.MAX_VALUE)), List.of()),
        all(Threshold.values(), code -> new Figure(1, Basis.ASSUMPTION, "A test.")),
        all(AdviceCode.values(), code -> new Advice(code, NAME, NAME)),
        new Seasonality(even(168), even(12), List.of()),
        Set.of());
  }

  private static <K, V> Map<K, V> all(K[] keys, Function<K, V> value) {
    return Arrays.stream(keys).collect(Collectors.toMap(key -> key, value));
  }

  private static Rhythm even(int parts) {
    return Rhythm.ofWeights(Collections.nCopies(parts, 1.0), Basis.ASSUMPTION, "A test.");
  }

  @Test
  void packWithoutTags_leavesTheGeneralVocabularyAsItIs() {
    assertThat(PackVocabulary.of(GENERAL, pack())).isSameAs(GENERAL);
  }

  @Test
  void wordsOfAPack_becomeTagsOfWorks() {
    PackTag tea =
        new PackTag(
            "farm.tea",
            "farm",
            new LocalizedText("茶园", "Tea gardens"),
            List.of("ＴＥＡ", "明前茶"),
            List.of());
    Vocabulary vocabulary = PackVocabulary.of(GENERAL, pack(tea));
    TagEngine engine = TagEngine.ofWords(vocabulary, new VocabularySegmenter(vocabulary));
    TagEngine before = TagEngine.ofWords(GENERAL, new VocabularySegmenter(GENERAL));
    WorkText caption = WorkText.ofCaption("今天采明前茶 #tea");

    assertThat(vocabulary.version()).isEqualTo("1+tea-3");
    assertThat(before.tags(caption)).isEmpty();
    assertThat(engine.tags(caption)).extracting(WorkTag::code).containsExactly("farm.tea", "farm");
  }
}
