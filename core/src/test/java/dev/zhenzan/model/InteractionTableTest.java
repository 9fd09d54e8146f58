package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionTableTest {
  private static final int MILLION = 1_000_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void row_givesBackWhatWasAdded(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    InteractionTable.Builder builder = new InteractionTable.Builder();
    List<Interaction> added = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      Interaction interaction = random(random);
      added.add(interaction);
      builder.add(interaction);
    }
    InteractionTable table = builder.build();

    assertThat(table.size()).isEqualTo(added.size());
    for (int row = 0; row < table.size(); row++) {
      assertThat(table.row(row)).isEqualTo(added.get(row));
    }
  }

  private static Interaction random(SplittableRandom random) {
    InteractionKind[] kinds = InteractionKind.values();
    Surface[] surfaces = Surface.values();
    Interaction.Context context =
        new Interaction.Context(
            random.nextInt(-1, 100_000),
            random.nextInt(-1, Integer.MAX_VALUE),
            surfaces[random.nextInt(surfaces.length)],
            random.nextInt(-1, 400),
            random.nextInt(-1, 30_000),
            random.nextInt(-1, Integer.MAX_VALUE));
    return new Interaction(
        random.nextInt(1_000),
        random.nextInt(1_000),
        kinds[random.nextInt(kinds.length)],
        random.nextLong(),
        random.nextInt(100),
        random.nextInt(4) == 0 ? Interaction.Context.NONE : context);
  }

  @Test
  void build_withoutARow_isAnEmptyTable() {
    InteractionTable table = new InteractionTable.Builder().build();

    assertThat(table.size()).isZero();
    assertThat(table.period()).isEmpty();
    assertThat(table.columnBytes()).isZero();
    assertThat(table.hasDwell()).isFalse();
  }

  @Test
  void build_thenAddingMore_leavesTheBuiltTableAsItWas() {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    builder.addPlain(1, 2, InteractionKind.LIKE, 3, 0);
    InteractionTable table = builder.build();
    builder.addPlain(4, 5, InteractionKind.VIEW, 6, 0);

    assertThat(table.size()).isEqualTo(1);
    assertThat(table.account(0)).isEqualTo(1);
  }

  @Test
  void period_isFromTheFirstToTheLastTimeWhateverTheOrder() {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    for (long time : new long[] {5, -7, 3}) {
      builder.addPlain(0, 0, InteractionKind.LIKE, time, 0);
    }

    assertThat(builder.build().period()).contains(new Period(-7, 5));
  }

  @Test
  void optionalColumns_thatTheSourceLacks_areAbsentAndTakeNothing() {
    InteractionTable table =
        new InteractionTable.Builder().addPlain(0, 0, InteractionKind.LIKE, 1, 0).build();

    assertThat(table.row(0).context()).isEqualTo(Interaction.Context.NONE);
    assertThat(table.surface(0)).isEqualTo(Surface.UNKNOWN);
    assertThat(table.columnBytes()).isEqualTo(18);
  }

  @Test
  void timeStyle_ofManyStyles_keepsEachItsIndexAndFoldsTheRestIntoUtc() {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    int plain = builder.timeStyle(TimeStyle.EPOCH_SECONDS);
    for (int offset = 1; offset <= 300; offset++) {
      int style = builder.timeStyle(new TimeStyle(TimeStyle.Unit.ISO, 6, 60 * offset, false));
      builder.addPlain(0, 0, InteractionKind.LIKE, 1_767_571_200_123_456L, style);
    }
    InteractionTable table = builder.build();

    assertThat(builder.timeStyle(TimeStyle.EPOCH_SECONDS)).isEqualTo(plain);
    assertThat(table.timeStyle(0).offsetSeconds()).isEqualTo(60);
    assertThat(table.timeStyle(299).format(table.time(299)))
        .isEqualTo("2026-01-05T00:00:00.123456Z");
  }

  @Test
  void columnBytes_ofTheFullestRows_areThirtyFiveARow() {
    InteractionTable table = fullest(1_000);

    assertThat(table.columnBytes()).isEqualTo(35L * table.size());
  }

  @Test
  void heap_ofAMillionOfTheFullestRows_growsByAtMostFortyBytesARow() {
    assertThat(heapOf(() -> fullest(MILLION))).isBetween(34L * MILLION, 40L * MILLION);
  }

  @Test
  void heap_ofAMillionLikesWithTheirIds_growsByAtMostFortyBytesALike() {
    assertThat(heapOf(() -> likes(MILLION))).isBetween(18L * MILLION, 40L * MILLION);
  }

  private static InteractionTable fullest(int rows) {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    int style = builder.timeStyle(TimeStyle.EPOCH_MILLIS);
    for (int i = 0; i < rows; i++) {
      Interaction.Context context =
          new Interaction.Context(i, 10_000, Surface.FEED, i % 30, i % 3, i);
      builder.add(new Interaction(i, i, InteractionKind.LIKE, i, style, context));
    }
    return builder.build();
  }

  private static InteractionTable likes(int rows) {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    int style = builder.timeStyle(TimeStyle.EPOCH_MILLIS);
    for (int i = 0; i < rows; i++) {
      int account = builder.accounts().intern("account-" + i % 100_000);
      int video = builder.videos().intern("video-" + i % 20_000);
      builder.addPlain(account, video, InteractionKind.LIKE, i, style);
    }
    return builder.build();
  }

  private static long heapOf(Supplier<InteractionTable> build) {
    long before = usedHeap();
    InteractionTable table = build.get();
    long grown = usedHeap() - before;
    assertThat(table.size()).isEqualTo(MILLION);
    return grown;
  }

  private static long usedHeap() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void randomExposure_costsNothingUntilItIsSaid() {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    builder.addPlain(1, 2, InteractionKind.VIEW, 3, 0);
    assertThat(builder.build().columnBytes()).isEqualTo(18);
    assertThat(builder.build().randomExposure(0)).isEqualTo(Answer.UNKNOWN);
    builder.setRandomExposure(0, Answer.UNKNOWN);
    assertThat(builder.build().hasRandomExposure()).isFalse();
    builder.addPlain(1, 2, InteractionKind.VIEW, 4, 0).setRandomExposure(1, Answer.YES);
    builder.addPlain(1, 2, InteractionKind.VIEW, 5, 0).setRandomExposure(2, Answer.NO);
    InteractionTable table = builder.build();
    assertThat(table.randomExposure(0)).isEqualTo(Answer.UNKNOWN);
    assertThat(table.randomExposure(1)).isEqualTo(Answer.YES);
    assertThat(table.randomExposure(2)).isEqualTo(Answer.NO);
    assertThat(table.columnBytes()).isEqualTo(3 * 19);
  }

  @Test
  void randomExposureOfARowThatIsNotThere_isRefused() {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    assertThatThrownBy(() -> builder.setRandomExposure(0, Answer.YES))
        .hasMessage("row must be in [0, 0): 0");
  }
}
