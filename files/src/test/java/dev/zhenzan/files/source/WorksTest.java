package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.zhenzan.model.Video;
import dev.zhenzan.model.WorkTexts;
import dev.zhenzan.testkit.RealData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What works say in words, in every layout. */
class WorksTest {
  private static final String OWN =
      "video_id,creator_id,published_at,category,tags,duration_ms,caption,cover_text,music";

  @TempDir Path folder;

  private MatchReading own(String... lines) {
    Path videos = Reading.file(folder, "videos.csv", lines);
    return MatchReading.videos(folder, Layout.ZHENZAN, videos);
  }

  @Test
  void ownColumns_giveTextsBesideTheVideo() {
    MatchReading reading =
        own(
            OWN,
            "v,c,2026-04-01T00:00:00Z,三农/ 果园 /苹果,苹果;丰收,15000,\"今年的苹果, 甜！\",丰收,山歌",
            "w,,,,,,,,");
    WorkTexts texts = reading.intake().texts();
    int video = reading.video("v");
    assertThat(texts.caption(video)).isEqualTo("今年的苹果, 甜！");
    assertThat(texts.coverText(video)).isEqualTo("丰收");
    assertThat(texts.categories(video)).containsExactly("三农", "果园", "苹果");
    assertThat(texts.tags(video)).containsExactly("苹果", "丰收");
    assertThat(texts.music(video)).isEqualTo("山歌");
    assertThat(texts.caption(reading.video("w"))).isEmpty();
    assertThat(texts.size()).isEqualTo(2);
    Video known = reading.intake().input().videos().video(video).orElseThrow();
    assertThat(known.category()).isEqualTo("三农/ 果园 /苹果");
    assertThat(known.durationMillis()).hasValue(15_000);
  }

  @Test
  void badRow_leavesNothingAndSaysWhere() {
    Path file =
        Reading.file(
            folder,
            "videos.csv",
            (OWN + "\nv,c,,,,,x\u0000y,,\nw,c,,,,,ok,,\n").getBytes(StandardCharsets.UTF_8));
    MatchReading reading = MatchReading.videos(folder, Layout.ZHENZAN, file);
    assertThat(reading.rejects())
        .containsExactly(new Reject(file.toString(), 2, "caption", "x\u0000y", "holds a NUL byte"));
    assertThat(reading.intake().texts().size()).isEqualTo(1);
    assertThat(reading.intake().texts().caption(reading.video("w"))).isEqualTo("ok");
  }

  @Test
  void longCaption_isRejectedAndNotCut() {
    MatchReading reading = own(OWN, "v,c,,,,," + "长".repeat(30_000) + ",,");
    assertThat(reading.rejects()).extracting(Reject::column).containsExactly("caption");
    assertThat(reading.rejects().getFirst().reason()).isEqualTo("is longer than 65536 bytes");
  }

  @Test
  void audit_readsNoTexts() {
    Path log = Reading.file(folder, "log.csv", "account_id,video_id,time", "a,v,1777637730");
    Path videos = Reading.file(folder, "videos.csv", OWN, "v,c,,,,,x,y,z");
    Reading reading =
        Reading.of(new AuditSources(List.of(log), List.of(), List.of(videos), Layout.ZHENZAN));
    assertThat(reading.intake().sources().getLast().notes())
        .containsExactly("columns not used: caption, cover_text, music");
  }

  @Test
  void kuaiRandCaptionsAndCategories_complementOneAnother() {
    Path captions =
        Reading.file(
            folder,
            "captions.csv",
            "final_video_id,caption,show_cover_text,duration",
            "6,#王者荣耀妲己秀 #游戏,妲己打亚瑟,114500.0",
            "7,UNKNOWN,,-124.0");
    Path categories =
        Reading.file(
            folder,
            "categories.csv",
            "final_video_id,first_level_category_id,first_level_category_name,"
                + "first_level_category_prob,second_level_category_name,"
                + "third_level_category_name,fourth_level_category_name",
            "6,7.0,运动,0.9996,球类运动,篮球,UNKNOWN",
            "7,-124.0,UNKNOWN,0.0,UNKNOWN,UNKNOWN,UNKNOWN");
    Path basics =
        Reading.file(
            folder,
            "basics.csv",
            "video_id,author_id,upload_dt,video_duration,music_id,tag",
            "6,99,2022-04-10,114500.0,9155697141,\"12,65\"",
            "7,98,2022-04-10,1.0,-124.0,");
    MatchReading reading =
        MatchReading.videos(folder, Layout.KUAIRAND, captions, categories, basics);

    assertThat(reading.rejects()).isEmpty();
    WorkTexts texts = reading.intake().texts();
    int video = reading.video("6");
    assertThat(texts.caption(video)).isEqualTo("#王者荣耀妲己秀 #游戏");
    assertThat(texts.coverText(video)).isEqualTo("妲己打亚瑟");
    assertThat(texts.categories(video)).containsExactly("运动", "球类运动", "篮球");
    assertThat(texts.tags(video)).containsExactly("12", "65");
    assertThat(texts.music(video)).isEqualTo("9155697141");
    int bare = reading.video("7");
    assertThat(texts.has(bare)).isTrue();
    assertThat(texts.caption(bare) + texts.coverText(bare) + texts.music(bare)).isEmpty();
    assertThat(texts.categories(bare)).isEmpty();
  }

  @Test
  void kuaiRecCaptions_giveTopicsAndCategories() {
    Path captions =
        Reading.file(
            folder,
            "captions.csv",
            "video_id,manual_cover_text,caption,topic_tag,first_level_category_name,"
                + "second_level_category_name,third_level_category_name",
            "3,被小可爱发现了,这是什么狗狗？,\"[博美俊介,直播]\",宠物,宠物日常记录,宠物狗",
            "4,UNKNOWN,,[],UNKNOWN,UNKNOWN,UNKNOWN");
    Path tags = Reading.file(folder, "item_categories.csv", "video_id,feat", "3,\"[27, 9]\"");
    Path daily =
        Reading.file(
            folder,
            "item_daily_features.csv",
            "video_id,date,author_id,upload_dt,video_duration,music_id",
            "3,20200730,441,2020-07-08,17200.0,989206467",
            "3,20200731,441,2020-07-08,17200.0,989206467");
    MatchReading reading = MatchReading.videos(folder, Layout.KUAIREC, captions, daily, tags);

    assertThat(reading.rejects()).isEmpty();
    WorkTexts texts = reading.intake().texts();
    int video = reading.video("3");
    assertThat(texts.coverText(video)).isEqualTo("被小可爱发现了");
    assertThat(texts.categories(video)).containsExactly("宠物", "宠物日常记录", "宠物狗");
    assertThat(texts.tags(video)).containsExactly("博美俊介", "直播", "27", "9");
    assertThat(texts.music(video)).isEqualTo("989206467");
    assertThat(reading.intake().input().videos().durationMillis(video)).hasValue(17_200);
    assertThat(reading.intake().input().videos().creator(video))
        .hasValue(reading.account("author:441"));
    assertThat(texts.tags(reading.video("4"))).isEmpty();
    assertThat(texts.coverText(reading.video("4"))).isEmpty();
  }

  @Test
  void fileOfNeitherKind_isToldWhatItLacks() {
    Path other = Reading.file(folder, "other.csv", "id,caption", "1,x");
    assertThat(catchThrowable(() -> MatchReading.videos(folder, Layout.KUAIRAND, other)))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("other.csv")
        .hasMessageContaining("the column video_id is missing");
  }

  @Test
  void realVideos_haveTagsAndMusic() {
    Path videos = RealData.path("kuairand/video_features_basic_pure.csv");
    MatchReading reading = MatchReading.videos(folder, Layout.KUAIRAND, videos);
    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.intake().texts().size()).isEqualTo(7_583);
    assertThat(reading.intake().texts().tags(reading.video("7582"))).containsExactly("67", "11");
    assertThat(reading.intake().texts().music(reading.video("0"))).isEqualTo("9155697141");
  }
}
