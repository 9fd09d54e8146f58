package dev.zhenzan.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    SubtreeHashes tree = ReferenceTree.subtrees(leaves);
    for (int size = 0; size <= leaves.size(); size++) {
      Hash expected = ReferenceTree.root(leaves.subList(0, size));
      assertThat(Merkle.root(tree, size)).isEqualTo(expected);
      assertThat(Frontier.of(tree, size).root()).isEqualTo(expected);
    }
  }

  @Test
  void range_hasTheRootOfItsLeaves() throws VerificationException {
    List<Hash> leaves = ReferenceTree.leaves(64, 3);
    assertThat(Merkle.root(ReferenceTree.subtrees(leaves), 48, 61))
        .isEqualTo(ReferenceTree.root(leaves.subList(48, 61)));
    assertThatThrownBy(() -> Merkle.root(ReferenceTree.subtrees(leaves), 40, 61))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[40, 61)");
  }

  @Test
  void frontier_takesSubtreesForLeaves() throws VerificationException {
    List<Hash> leaves = ReferenceTree.leaves(60, 4);
    SubtreeHashes tree = ReferenceTree.subtrees(leaves);
    Frontier frontier = Frontier.of(tree, 32);
    frontier.append(4, tree.hash(4, 2));
    Frontier same = frontier.copy();
    frontier.append(3, tree.hash(3, 6).toBytes(), 0);
    frontier.append(leaves.get(56));

    assertThat(frontier.size()).isEqualTo(57);
    assertThat(frontier.root()).isEqualTo(ReferenceTree.root(leaves.subList(0, 57)));
    assertThat(same.root()).isEqualTo(ReferenceTree.root(leaves.subList(0, 48)));
    assertThatThrownBy(() -> frontier.append(1, leaves.getFirst()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("size is 57");
  }
}
