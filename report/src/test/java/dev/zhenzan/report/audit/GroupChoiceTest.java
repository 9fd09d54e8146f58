package dev.zhenzan.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.AuditResult;
import org.junit.jupiter.api.Test;

class GroupChoiceTest {
  @Test
  void sameMembersAgain_areToldInALine() {
    AuditResult result = Sample.chinese().group("a", 5, 2).groupAgain(1).group("b", 5, 2).result();
    GroupChoice choice = GroupChoice.of(result.groups());
    assertThat(choice.full()).containsExactly(0, 2);
    assertThat(choice.lines()).containsExactly(new GroupChoice.Line(1, 0));
    assertThat(choice.left()).isZero();
  }

  @Test
  void groupsThatShareFewMembers_areBothShown() {
    Sample sample = Sample.chinese();
    for (int i = 0; i < 10; i++) {
      sample.like("a" + i, "v", Sample.START);
    }
    AuditResult result = sample.groupOf(0, 6).groupOf(4, 10).result();
    assertThat(GroupChoice.of(result.groups()).full()).containsExactly(0, 1);
  }
}
