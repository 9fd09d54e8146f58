package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.AuditReader;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Surface;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link InputWriter} writes, {@link AuditReader} reads back as it was. */
class InputRoundTripTest {
  private static final TimeStyle CHINA = new TimeStyle(TimeStyle.Unit.ISO, 3, 8 * 3_600, false);
  private static final TimeStyle NEPAL = new TimeStyle(TimeStyle.Unit.ISO, 6, 20_700, false);

  @TempDir Path folder;

  @Test
  void fixture_readsBack() {
    assertReadsBack(Fixture.input());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomLogOfOneEpochUnit_readsBack(long seed) {
    for (TimeStyle style :
        List.of(TimeStyle.EPOCH_SECONDS, TimeStyle.EPOCH_MILLIS, TimeStyle.EPOCH_MICROS)) {
      assertReadsBack(random(new Random(seed), List.of(style)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomLogOfSeveralZones_readsBack(long seed) {
    assertReadsBack(random(new Random(seed), List.of(CHINA, NEPAL)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void randomLogOfSeveralUnits_readsBackItsInstants(long seed) {
    assertReadsBack(random(new Random(seed), List.of(CHINA, TimeStyle.EPOCH_MILLIS)));
  }

  private static AuditInput random(Random random, List<TimeStyle> styles) {
    InteractionTable.Builder table = new InteractionTable.Builder();
    for (int row = 0; row < 500; row++) {
      int style = table.timeStyle(styles.get(random.nextInt(styles.size())));
      long second = 1_772_424_000L + random.nextInt(1_000_000);
      table.add(
          new Interaction(
              table.accounts().intern(id(random)),
              table.videos().intern(id(random)),
              InteractionKind.values()[random.nextInt(6)],
              second * 1_000_000,
              style,
              random.nextInt(3) == 0 ? Interaction.Context.NONE : context(table, random)));
    }
    return new AuditInput(table.build(), accounts(table, random), videos(table, random));
  }

  private static String id(Random random) {
    List<String> odd = List.of("a,b", "\"", "x\ny", "x\r\ny", "=1+1", "-7", "真赞", "a b", "0007");
    return random.nextInt(4) == 0
        ? odd.get(random.nextInt(odd.size()))
        : Integer.toString(random.nextInt(60));
  }

  private static Interaction.Context context(InteractionTable.Builder table, Random random) {
    return new Interaction.Context(
        maybe(random, random.nextInt(100_000)),
        maybe(random, 1 + random.nextInt(100_000)),
        Surface.values()[random.nextInt(7)],
        maybe(random, table.regions().intern("省,\"" + random.nextInt(5))),
        maybe(random, table.devices().intern("phone" + random.nextInt(3))),
        maybe(random, table.exposures().intern("e" + random.nextInt(300))));
  }

  private static int maybe(Random random, int value) {
    return random.nextInt(3) == 0 ? InteractionTable.ABSENT : value;
  }

  private static AccountTable accounts(InteractionTable.Builder table, Random random) {
    List<Account> accounts = new ArrayList<>();
    for (int id = 0; id < table.accounts().size(); id += 2) {
      accounts.add(
          new Account(
              id,
              random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(time(random)),
              some(random),
              some(random),
              some(random)));
    }
    return AccountTable.of(accounts);
  }

  private static VideoTable videos(InteractionTable.Builder table, Random random) {
    List<Video> videos = new ArrayList<>();
    for (int id = 0; id < table.videos().size(); id += 2) {
      videos.add(
          new Video(
              id,
              OptionalInt.of(random.nextInt(table.accounts().size())),
              OptionalLong.of(time(random)),
              random.nextBoolean() ? "" : "三农,果园",
              random.nextBoolean() ? List.of() : List.of("a", "b\"c"),
              some(random)));
    }
    return VideoTable.of(videos);
  }

  private static long time(Random random) {
    return 1_700_000_000_000_000L + random.nextInt();
  }

  private static OptionalInt some(Random random) {
    return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(1_000));
  }

  private void assertReadsBack(AuditInput input) {
    InputWriter.write(input, folder);
    List<Reject> rejects = new ArrayList<>();
    AuditSources sources =
        new AuditSources(
            List.of(folder.resolve("interactions.csv")),
            present("accounts.csv"),
            present("videos.csv"),
            Layout.ZHENZAN);
    AuditInput read =
        AuditReader.read(sources, Resources.usual(), rejects::add, ReadListener.none()).input();
    assertThat(rejects).isEmpty();
    assertThat(rows(read)).isEqualTo(rows(input));
    assertThat(accounts(read)).containsExactlyInAnyOrderElementsOf(accounts(input));
    assertThat(videos(read)).containsExactlyInAnyOrderElementsOf(videos(input));
  }

  private List<Path> present(String name) {
    return Stream.of(folder.resolve(name)).filter(Files::exists).toList();
  }

  private static List<List<Object>> rows(AuditInput input) {
    InteractionTable table = input.interactions();
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      rows.add(
          List.of(
              table.accounts().text(table.account(row)),
              table.videos().text(table.video(row)),
              table.kind(row),
              table.time(row),
              table.dwellMillis(row),
              table.durationMillis(row),
              table.surface(row),
              text(table.regions(), table.region(row)),
              text(table.devices(), table.device(row)),
              text(table.exposures(), table.exposure(row))));
    }
    return rows;
  }

  private static String text(IdDictionary texts, int id) {
    return id == InteractionTable.ABSENT ? "" : texts.text(id);
  }

  private static List<String> accounts(AuditInput input) {
    IdDictionary ids = input.interactions().accounts();
    return Stream.iterate(0, id -> id + 1)
        .limit(ids.size())
        .flatMap(id -> input.accounts().account(id).stream())
        .map(
            account ->
                ids.text(account.id())
                    + account.registeredAt()
                    + account.followers()
                    + account.followings()
                    + account.works())
        .toList();
  }

  private static List<String> videos(AuditInput input) {
    InteractionTable table = input.interactions();
    return Stream.iterate(0, id -> id + 1)
        .limit(table.videos().size())
        .flatMap(id -> input.videos().video(id).stream())
        .map(
            video ->
                table.videos().text(video.id())
                    + (video.creator().isPresent()
                        ? table.accounts().text(video.creator().getAsInt())
                        : "")
                    + video.publishedAt()
                    + video.category()
                    + video.tags()
                    + video.durationMillis())
        .toList();
  }
}
