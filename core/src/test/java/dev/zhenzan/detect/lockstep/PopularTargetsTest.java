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
    InteractionTable table = log.table();

    // Of 80 likes of members beside the target a share of (200 + 0.5) / (2,120 - 80 + 1) is
    // expected on the hit, and next to none on the target, where the most is believed.
    double onHit = 1 - 80 * 200.5 / 2_041 / MEMBERS;
    assertThat(found.rows()).hasSize(2 * MEMBERS).isSorted();
    for (int i = 0; i < found.rows().length; i++) {
      boolean hit = table.videos().text(table.video(found.rows()[i])).equals("hit");
      double share = hit ? onHit : 0.9;
      assertThat(found.odds()[i]).isEqualTo((float) Math.log(share / (1 - share)), within(1e-5f));
    }
  }

  @Test
  void membersOnAVideo_byChance_areNotHeardAbout() {
    Stragglers.Found found = found(14);
    InteractionTable table = log.table();

    assertThat(Arrays.stream(found.rows()).mapToObj(r -> table.videos().text(table.video(r))))
        .hasSize(MEMBERS)
        .containsOnly("target");
  }

  @Test
  void rows_areOfMembersOnly() {
    Stragglers.Found found = found(MEMBERS);
    InteractionTable table = log.table();

    assertThat(Arrays.stream(found.rows()).mapToObj(r -> table.accounts().text(table.account(r))))
        .allMatch(account -> account.startsWith("m"));
  }
}
