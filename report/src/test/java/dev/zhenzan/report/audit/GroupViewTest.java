package dev.zhenzan.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupViewTest {
  @Test
  void smallGroup_isDrawnWhole() {
    GroupView view = GroupView.of(Sample.chinese().group("g", 5, 3).result(), 0);
    assertThat(view.sampled()).isFalse();
    assertThat(view.columns()).isEqualTo(5);
    assertThat(view.lines()).isEqualTo(3);
    assertThat(view.membersOn(2)).isEqualTo(5);
  }

  @Test
  void largeGroup_isDrawnInPart() {
    GroupView view = GroupView.of(Sample.chinese().group("g", 130, 90).result(), 0);
    assertThat(view.sampled()).isTrue();
    assertThat(view.columns()).isEqualTo(60);
    assertThat(view.lines()).isEqualTo(40);
    assertThat(view.membersOn(0)).isEqualTo(130);
    assertThat(dots(view)).hasSize(60 * 40);
  }

  @Test
  void accountsAndWorks_standInTheOrderOfFirstMeeting() {
    Sample sample = Sample.chinese();
    sample.like("late", "second", Sample.START + 9);
    sample.like("early", "second", Sample.START + 5);
    sample.like("early", "first", Sample.START);
    GroupView view = GroupView.of(sample.groupOf(0, 3).result(), 0);
    assertThat(view.video(0)).isEqualTo(1);
    assertThat(dots(view)).containsExactly("0:0", "1:1", "1:0");
  }

  private static List<String> dots(GroupView view) {
    List<String> dots = new ArrayList<>();
    for (int line = 0; line < view.lines(); line++) {
      int at = line;
      view.dots(line, (column, when) -> dots.add(at + ":" + column));
    }
    return dots;
  }

  @Test
  void accountThatMetTwiceOnAWork_countsOnce() {
    Sample sample = Sample.chinese();
    sample.like("a", "v", Sample.START);
    sample.like("a", "v", Sample.START + 1);
    sample.like("b", "v", Sample.START + 2);
    assertThat(GroupView.of(sample.groupOf(0, 3).result(), 0).membersOn(0)).isEqualTo(2);
  }

  @Test
  void half_isTheShortestStretchOfHalfTheMeetings() {
    Sample sample = Sample.chinese();
    for (long minute : new long[] {0, 100, 101, 103, 200, 300}) {
      sample.like("a" + minute, "v", Sample.START + minute * Sample.MINUTE);
    }
    GroupView view = GroupView.of(sample.groupOf(0, 6).result(), 0);
    assertThat(view.halfMetWithin()).isEqualTo(3 * Sample.MINUTE);
  }
}
