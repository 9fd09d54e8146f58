package dev.zhenzan.tlog.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.ReferenceTree;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileNodesTest {
  private static byte[] content(List<Hash> hashes) {
    byte[] content = new byte[hashes.size() * Hash.SIZE];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(content, i * Hash.SIZE);
    }
    return content;
  }

  @Test
  void everySubtreeOfEveryWidth_hasItsRoot() throws VerificationException {
    List<Hash> all = ReferenceTree.leaves(256, 18);
    for (int width : new int[] {1, 2, 15, 16, 17, 100, 255, 256}) {
      List<Hash> hashes = all.subList(0, width);
      assertHolds(TileNodes.of(content(hashes)), hashes);
    }
  }

  private static void assertHolds(TileNodes tile, List<Hash> hashes) throws VerificationException {
    for (int height = 0; height <= 8; height++) {
      for (int i = 0; i < hashes.size() >>> height; i++) {
        assertThat(tile.hash(height, i))
            .isEqualTo(ReferenceTree.root(hashes.subList(i << height, (i + 1) << height)));
      }
    }
  }

  @Test
  void tileWithKnownTop_hasTheSameRoots() throws VerificationException {
    List<Hash> hashes = ReferenceTree.leaves(256, 19);
    byte[] top = TileNodes.of(content(hashes)).top();
    assertHolds(TileNodes.of(content(hashes), top), hashes);
  }

  @Test
  void tileThatChanged_isFoundInTheGroup() throws VerificationException {
    List<Hash> hashes = ReferenceTree.leaves(256, 20);
    byte[] top = TileNodes.of(content(hashes)).top();
    byte[] changed = content(hashes);
    changed[20 * Hash.SIZE] ^= 1;
    TileNodes tile = TileNodes.of(changed, top);
    for (int at : new int[] {16, 20, 31}) {
      assertThatThrownBy(() -> tile.hash(0, at))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining("other hashes");
    }
    assertThat(tile.hash(0, 15)).isEqualTo(hashes.get(15));
    assertThat(tile.hash(0, 32)).isEqualTo(hashes.get(32));
  }
}
