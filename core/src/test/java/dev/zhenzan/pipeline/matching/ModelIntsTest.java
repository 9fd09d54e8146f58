package dev.zhenzan.pipeline.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.match.Works;
import dev.zhenzan.audience.match.factor.Factors;
import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ModelIntsTest {
  private final IdDictionary accounts = dictionary("a0", "a1", "a2");
  private final IdDictionary videos = dictionary("v0", "v1", "v2");
  private final ModelInts ints =
      ModelInts.of(table(List.of("x", "a2", "a0"), List.of("v2", "y", "v0")), accounts, videos);

  private static IdDictionary dictionary(String... ids) {
    IdDictionary dictionary = new IdDictionary();
    Arrays.stream(ids).forEach(dictionary::intern);
    return dictionary;
  }

  private static InteractionTable table(List<String> accounts, List<String> videos) {
    InteractionTable.Builder table = new InteractionTable.Builder();
    accounts.forEach(table.accounts()::intern);
    videos.forEach(table.videos()::intern);
    return table.build();
  }

  private static Video video(int id, int creator, int seconds) {
    return new Video(
        id,
        OptionalInt.of(creator),
        OptionalLong.of(seconds),
        "",
        List.of(),
        OptionalInt.of(1_000 * seconds));
  }

  private static WorkTags tags(int... tags) {
    int[] starts = new int[tags.length + 1];
    Arrays.setAll(starts, i -> i);
    float[] weights = new float[tags.length];
    Arrays.fill(weights, 1);
    return new WorkTags(starts, tags, weights);
  }

  private static Works works(Video[] videos, WorkTags tags, Factors text) {
    return new Works(VideoTable.of(List.of(videos)), tags, text);
  }

  private static Works known() {
    return works(
        new Video[] {video(0, 1, 10), video(1, 0, 11), video(2, 2, 12)},
        tags(0, 1, 2),
        new Factors(1, new float[] {0.5f, 1.5f, 2.5f}));
  }

  @Test
  void idsThatAreNew_getIntsBehindTheModels() {
    assertThat(accounts.size()).isEqualTo(4);
    assertThat(ints.accounts()).isEqualTo(3);
    assertThat(List.of(ints.account(0), ints.account(1), ints.account(2))).containsExactly(3, 2, 0);
    assertThat(videos.find("y")).isEqualTo(3);
    assertThat(ints.ints().videos().applyAsInt(1)).isEqualTo(3);
    assertThat(ints.ints().accounts().applyAsInt(1)).isEqualTo(2);
  }

  @Test
  void joined_takesTheReadingsWord_andKeepsTheRest() {
    Works read =
        works(
            new Video[] {video(0, 0, 20), video(1, 1, 21)},
            tags(7, 8),
            new Factors(1, new float[] {7.5f, 8.5f}));
    Works joined = ints.joined(known(), read);

    assertThat(joined.videos().video(0)).contains(video(0, 1, 10));
    assertThat(joined.videos().video(1)).contains(video(1, 0, 11));
    assertThat(joined.videos().video(2)).contains(video(2, 3, 20));
    assertThat(joined.videos().video(3)).contains(video(3, 2, 21));
    assertThat(joined.tags().tags()).containsExactly(0, 1, 7, 8);
    assertThat(joined.tags().starts()).containsExactly(0, 1, 2, 3, 4);
    assertThat(joined.text().values()).containsExactly(0.5f, 1.5f, 7.5f, 8.5f);
  }

  @Test
  void joined_ofAReadingThatSaysNothing_isWhatIsKnown() {
    Works joined = ints.joined(known(), Works.unknown());

    for (int video = 0; video < 3; video++) {
      assertThat(joined.videos().video(video)).isEqualTo(known().videos().video(video));
    }
    assertThat(joined.tags().tags()).containsExactly(0, 1, 2);
    assertThat(joined.text().values()).startsWith(0.5f, 1.5f, 2.5f);
  }

  @Test
  void joined_ofAModelThatKnowsNothing_isWhatIsRead() {
    Works read = works(new Video[] {video(1, 1, 21)}, tags(7, 8), new Factors(1, new float[0]));
    Works joined = ints.joined(Works.unknown(), read);

    assertThat(joined.videos().video(3)).contains(video(3, 2, 21));
    assertThat(joined.videos().size()).isEqualTo(1);
  }

  @Test
  void tagsAndTextOfAWorkThatNoFileLists_areTakenAsWell() {
    Works read = works(new Video[0], tags(7, 8), new Factors(1, new float[] {0, 8.5f}));
    Works joined = ints.joined(known(), read);

    assertThat(joined.videos().video(2)).contains(video(2, 2, 12));
    assertThat(joined.videos().video(3)).isEmpty();
    assertThat(joined.tags().tags()).containsExactly(0, 1, 7, 8);
    assertThat(joined.text().values()[3]).isEqualTo(8.5f);
  }

  @Test
  void textOfAnotherWidth_isLeftAside() {
    Works read = works(new Video[] {video(0, 0, 20)}, tags(7), new Factors(2, new float[] {1, 1}));

    assertThat(ints.joined(known(), read).text().values()).containsExactly(known().text().values());
  }
}
