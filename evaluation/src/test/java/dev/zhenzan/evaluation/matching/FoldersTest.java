package dev.zhenzan.evaluation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.HistoryTable.Kind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Video;
import dev.zhenzan.testkit.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @Test
  void kuaiRandFolder_isReadAsItIs(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("log_standard_small.csv"),
        """
        user_id,video_id,date,time_ms,is_like,long_view,play_time_ms,duration_ms
        7,5,20220429,1651161600000,1,0,100,9000
        8,6,20220430,1651247999999,0,1,30000,0
        8,5,20220430,1651248000000,0,1,100,9000
        """);
    Files.writeString(
        folder.resolve("user_sequences.csv"),
        """
        user_id,history_len,last_time_ms,watch_seq,like_seq,long_watch_seq
        7,2,1650615878629,6 5,5,
        """);
    Files.writeString(
        folder.resolve("video_features_basic_pure.csv"),
        """
        video_id,author_id,video_duration,tag
        5,1,9000.0,"20,43"
        6,2,,
        """);
    MatchLog log = KuaiRandFolder.read(folder);
    InteractionTable table = log.interactions();
    int seven = table.accounts().find("7");
    assertThat(log.about().histories().lists(Kind.WATCHED).videos(seven))
        .containsExactly(table.videos().find("6"), table.videos().find("5"));
    assertThat(log.about().histories().lists(Kind.LIKED).videos(seven))
        .containsExactly(table.videos().find("5"));
    assertThat(log.about().histories().lists(Kind.WATCHED_LONG).videos(seven)).isEmpty();
    assertThat(log.about().works().video(table.videos().find("5")).map(Video::tags))
        .contains(List.of("20", "43"));
    assertThat(log.exposures().size()).isEqualTo(3);
    assertThat(log.exposures().watched().stream()).containsExactly(1, 2);
    assertThat(log.exposures().liked().stream()).containsExactly(0);
    assertThat(table.dwellMillis(0)).isEqualTo(100);
    // Midnights in China: 16:00 UTC of 28 and of 29 April 2022 are 1651161600 and 1651248000.
    assertThat(KuaiRandFolder.lastDays(log.exposures(), 2))
        .containsExactly(1_651_161_600_000_000L, 1_651_248_000_000_000L);
  }

  @Test
  void kuaiRecFolder_isReadAsItIs(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("item_dict-merge.json"),
        "{\"4\": {\"feature_index\": [27, 9]}, \"9\": {\"feature_index\": [3]}}");
    Files.writeString(folder.resolve("review_dict_train.json"), "{\"1\": [4, 9], \"0\": [9]}");
    Files.writeString(folder.resolve("review_dict_valid.json"), "{\"0\": [4]}");
    KuaiRecFolder read = KuaiRecFolder.read(folder);
    InteractionTable table = read.log().interactions();
    int four = table.videos().find("4");
    assertThat(read.log().about().works().video(four).map(Video::tags))
        .contains(List.of("27", "9"));
    assertThat(
            read.log()
                .about()
                .histories()
                .lists(Kind.WATCHED_LONG)
                .videos(table.accounts().find("1")))
        .containsExactly(four, table.videos().find("9"));
    assertThat(read.later().lists(Kind.WATCHED_LONG).videos(table.accounts().find("0")))
        .containsExactly(four);
  }

  @Test
  void ruleOfLongViews_agreesWithKuaiRands() throws IOException {
    MatchLog log = KuaiRandFolder.read(RealData.path("kuairand"));
    Exposures byRule = Exposures.of(log.interactions());
    byRule.watched().xor(log.exposures().watched());
    assertThat((double) byRule.watched().cardinality() / byRule.size()).isLessThan(0.003);
  }
}
