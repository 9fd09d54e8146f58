package dev.zhenzan.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsistencyProofTest {
  private static final Hash OTHER = Merkle.leafHash(new byte[] {42});

  /** Of the known tree; they stand in the tests of Certificate Transparency's implementations. */
  static List<ConsistencyProof> known() {
    return List.of(
        new ConsistencyProof(1, 1, List.of()),
        new ConsistencyProof(
            1,
            8,
            ReferenceTree.hashes(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
        new ConsistencyProof(
            6,
            8,
            ReferenceTree.hashes(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
        new ConsistencyProof(
            2,
            5,
            ReferenceTree.hashes(
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));
  }

  @ParameterizedTest
  @MethodSource("known")
  void knownProof_isMadeAndHolds(ConsistencyProof known) throws VerificationException {
    SubtreeHashes tree = ReferenceTree.subtrees(ReferenceTree.knownLeaves());
    assertThat(ConsistencyProof.prove(tree, known.oldSize(), known.newSize())).isEqualTo(known);
    known.check(
        ReferenceTree.ROOTS.get((int) known.oldSize()),
        ReferenceTree.ROOTS.get((int) known.newSize()));
  }

  @Test
  void everyPairOfSizes_isProved() throws VerificationException {
    List<Hash> leaves = ReferenceTree.leaves(40, 6);
    for (int size = 0; size <= leaves.size(); size++) {
      Hash newRoot = ReferenceTree.root(leaves.subList(0, size));
      for (int old = 0; old <= size; old++) {
        Hash oldRoot = ReferenceTree.root(leaves.subList(0, old));
        ConsistencyProof proof = ConsistencyProof.prove(ReferenceTree.subtrees(leaves), old, size);
        proof.check(oldRoot, newRoot);
        assertNothingElseHolds(proof, oldRoot, newRoot);
      }
    }
  }

  private static void assertNothingElseHolds(ConsistencyProof proof, Hash older, Hash newer) {
    assertFails(proof, OTHER, newer);
    if (proof.oldSize() > 0) {
      assertFails(proof, older, OTHER);
    }
    List<Hash> longer = new ArrayList<>(proof.path());
    longer.add(OTHER);
    assertFails(new ConsistencyProof(proof.oldSize(), proof.newSize(), longer), older, newer);
    for (int at = 0; at < proof.path().size(); at++) {
      List<Hash> changed = new ArrayList<>(proof.path());
      changed.set(at, OTHER);
      assertFails(new ConsistencyProof(proof.oldSize(), proof.newSize(), changed), older, newer);
      changed.remove(at);
      assertFails(new ConsistencyProof(proof.oldSize(), proof.newSize(), changed), older, newer);
    }
  }

  private static void assertFails(ConsistencyProof proof, Hash older, Hash newer) {
    assertThatThrownBy(() -> proof.check(older, newer))
        .as("%s", proof)
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("consistency proof");
  }

  @Test
  void rewrittenHistory_isNotConsistent() throws VerificationException {
    List<Hash> leaves = new ArrayList<>(ReferenceTree.leaves(30, 7));
    Hash before = ReferenceTree.root(leaves.subList(0, 21));
    leaves.set(4, OTHER);
    ConsistencyProof proof = ConsistencyProof.prove(ReferenceTree.subtrees(leaves), 21, 30);
    assertFails(proof, before, ReferenceTree.root(leaves));
  }

  @Test
  void shrinkingTree_isRefused() {
    assertThatThrownBy(() -> ConsistencyProof.prove((level, index) -> OTHER, 6, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertFails(new ConsistencyProof(6, 5, List.of()), OTHER, OTHER);
    assertFails(new ConsistencyProof(-1, 5, List.of()), OTHER, OTHER);
  }
}
