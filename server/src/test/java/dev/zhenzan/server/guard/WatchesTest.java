package dev.zhenzan.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WatchesTest {
  private final Watches watches = new Watches(10);

  @Test
  void windows_areHeldUpToABound() {
    List<Watch> first = new ArrayList<>();
    for (int i = 0; i < Watches.MOST; i++) {
      first.add(watches.of(new UUID(0, i)));
    }

    assertThat(watches.of(new UUID(0, 0))).isSameAs(first.getFirst());
    assertThat(watches.of(new UUID(1, 1))).isNotNull();

    long held = 0;
    for (int i = 0; i < Watches.MOST; i++) {
      held += watches.of(new UUID(0, i)) == first.get(i) ? 1 : 0;
    }
    assertThat(held).isLessThan(Watches.MOST);
    assertThat(watches.due()).hasSize(Watches.MOST);
  }

  @Test
  void aWindowThatNothingCameTo_isLetGo() {
    Watch idle = watches.of(new UUID(0, 1));

    watches.dropIdle();

    assertThat(watches.of(new UUID(0, 1))).isNotSameAs(idle);
  }
}
