package dev.zhenzan.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.tlog.VerificationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTest {
  @Test
  void knownEntries_haveTheKnownRoots() throws VerificationException {
    List<Hash> leaves = ReferenceTree.knownLeaves();
    Frontier frontier = Frontier.empty();
    for (int size = 0; size <= leaves.size(); size++) {
      assertThat(Merkle.root(ReferenceTree.subtrees(leaves), size))
          .isEqualTo(ReferenceTree.ROOTS.get(size));
      assertThat(frontier.root()).isEqualTo(ReferenceTree.ROOTS.get(size));
      if (size < leaves.size()) {
        frontier.append(leaves.get(size));
      }
    }
  }

  @Test
  void anySize_hasTheRootOfTheDefinition() throws VerificationException {
    List<Hash> leaves = ReferenceTree.leaves(70, 2);
    Frontier frontier = Frontier.empty();
    SubtreeHashes tree = ReferenceTree.subtrees(leaves);
    for (int size = 0; size <= leaves.size(); size++) {
      Hash expected = ReferenceTree.root(leaves.subList(0, size));
      assertThat(Merkle.root(tree, size)).isEqualTo(expected);
      assertThat(frontier.root()).isEqualTo(expected);
      assertThat(frontier.size()).isEqualTo(size);
      if (size < leaves.size()) {
        frontier.append(leaves.get(size));
      }
    }
  }
}
