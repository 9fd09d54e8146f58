package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionTable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Members beside their targets, counted by hand. */
class PopularTargetsTest {
  private static final int MEMBERS = 40;
  private static final int OTHERS = 400;

  private final SmallLog log = SmallLog.empty();

  /** Members like a target, one video each, and a hit that half of the others like too. */
  private Stragglers.Found found(int membersOnHit) {
    for (int member = 0; member < MEMBERS; member++) {
      log.like("m" + member, "target", member).like("m" + member, "own" + member, member);
      if (member < membersOnHit) {
        log.like("m" + member, "hit", member);
      }
    }
    for (int other = 0; other < OTHERS; other++) {
      log.like("p" + other, other % 2 == 0 ? "hit" : "miss", other);
      for (int i = 0; i < 4; i++) {
        log.like("p" + other, "many" + (other + 100 * i) % OTHERS, other);
      }
    }
    InteractionTable table = log.table();
    LikeGraph graph = LikeGraph.of(table, Workers.sequential());
    int[] members =
        IntStream.range(0, MEMBERS).map(m -> table.accounts().intern("m" + m)).sorted().toArray();
    int[] targets = {table.videos().intern("target")};
    return new PopularTargets(graph, new int[graph.videos()]).of(members, targets);
  }

  @Test
  void membersOnAVideo_beyondTheirActivity_areHeardAboutByTheirExcess() {
    Stragglers.Found found = found(MEMBERS);

    assertThat(found.rows()).hasSize(MEMBERS).isSorted();
    // Of 120 likes of members a share of (200 + 0.5) / (2,000 + 1) is expected on the hit.
    double share = 1 - 120 * 200.5 / 2_001 / MEMBERS;
    for (float odds : found.odds()) {
      assertThat(odds).isEqualTo((float) Math.log(share / (1 - share)), within(1e-5f));
    }
  }

  @Test
  void membersOnAVideo_byChance_areNotHeardAbout() {
    assertThat(found(14).rows()).isEmpty();
  }

  @Test
  void rows_areOfMembersOnly() {
    Stragglers.Found found = found(MEMBERS);
    InteractionTable table = log.table();

    assertThat(Arrays.stream(found.rows()).mapToObj(r -> table.videos().text(table.video(r))))
        .containsOnly("hit");
    assertThat(Arrays.stream(found.rows()).mapToObj(r -> table.accounts().text(table.account(r))))
        .allMatch(account -> account.startsWith("m"));
  }
}
