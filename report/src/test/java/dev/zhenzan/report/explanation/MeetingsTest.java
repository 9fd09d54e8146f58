package dev.zhenzan.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.report.explanation.Meetings.Companion;
import dev.zhenzan.report.explanation.Meetings.Meeting;
import dev.zhenzan.report.page.LocalClock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingsTest {
  private static final long MINUTE = 60_000_000;

  private final InteractionTable.Builder rows = new InteractionTable.Builder();

  private void like(String account, String video, long time) {
    rows.addPlain(
        rows.accounts().intern(account),
        rows.videos().intern(video),
        InteractionKind.LIKE,
        time,
        rows.timeStyle(TimeStyle.EPOCH_MICROS));
  }

  private Meetings meetings() {
    InteractionTable table = rows.build();
    LockstepGroup group =
        new LockstepGroup(
            IntStream.range(0, table.accounts().size()).toArray(),
            IntStream.range(0, table.videos().size()).toArray(),
            IntStream.range(0, table.size()).toArray(),
            new Period(0, LocalClock.DAY),
            new LockstepGroup.Significance(1, 10, 0.01, 0.01),
            true);
    return Meetings.of(table, group, 0);
  }

  @Test
  void target_tellsWhoCameAndHowClose() {
    like("own", "v", 0);
    like("near", "v", 2 * MINUTE);
    like("far", "v", 3 * LocalClock.HOUR);

    assertThat(meetings().meetings()).containsExactly(new Meeting(0, 2, 1, 2 * MINUTE));
  }

  @Test
  void targetThatNobodyElseWentTo_hasNobodyNear() {
    like("own", "v", 0);

    assertThat(meetings().meetings()).containsExactly(new Meeting(0, 0, 0, Meetings.NEVER));
    assertThat(meetings().companions()).isEmpty();
  }

  @Test
  void targetsOfOthersAlone_areNoMeetings() {
    like("own", "v", 0);
    like("other", "w", 0);

    assertThat(meetings().meetings()).hasSize(1);
    assertThat(meetings().companions()).isEmpty();
  }

  @Test
  void companions_areInTheOrderOfTheirCommonTargets() {
    like("own", "v", 0);
    like("own", "w", 0);
    like("once", "v", 0);
    like("twice", "v", 5 * LocalClock.HOUR);
    like("twice", "w", MINUTE);

    assertThat(meetings().companions())
        .containsExactly(new Companion(2, 2, 1), new Companion(1, 1, 1));
  }
}
