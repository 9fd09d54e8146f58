package dev.zhenzan.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InclusionProofTest {
  private static final Hash OTHER = Merkle.leafHash(new byte[] {42});

  /** Of the known tree; they stand in the tests of Certificate Transparency's implementations. */
  static List<InclusionProof> known() {
    return List.of(
        new InclusionProof(0, 1, List.of()),
        new InclusionProof(
            0,
            8,
            ReferenceTree.hashes(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")),
        new InclusionProof(
            5,
            8,
            ReferenceTree.hashes(
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")),
        new InclusionProof(
            2,
            3,
            ReferenceTree.hashes(
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")),
        new InclusionProof(
            1,
            5,
            ReferenceTree.hashes(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")));
  }

  @ParameterizedTest
  @MethodSource("known")
  void knownProof_isMadeAndHolds(InclusionProof known) throws VerificationException {
    List<Hash> leaves = ReferenceTree.knownLeaves();
    assertThat(InclusionProof.prove(ReferenceTree.subtrees(leaves), known.index(), known.size()))
        .isEqualTo(known);
    known.check(leaves.get((int) known.index()), ReferenceTree.ROOTS.get((int) known.size()));
  }

  @Test
  void everyIndexOfEverySize_isProved() throws VerificationException {
    List<Hash> leaves = ReferenceTree.leaves(40, 5);
    for (int size = 1; size <= leaves.size(); size++) {
      Hash root = ReferenceTree.root(leaves.subList(0, size));
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.prove(ReferenceTree.subtrees(leaves), index, size);
        proof.check(leaves.get(index), root);
        assertNothingElseHolds(proof, leaves.get(index), root);
      }
    }
  }

  private static void assertNothingElseHolds(InclusionProof proof, Hash leaf, Hash root) {
    assertFails(proof, OTHER, root);
    assertFails(proof, leaf, OTHER);
    for (long index = -1; index <= proof.size(); index++) {
      if (index != proof.index()) {
        assertFails(new InclusionProof(index, proof.size(), proof.path()), leaf, root);
      }
    }
    List<Hash> longer = new ArrayList<>(proof.path());
    longer.add(OTHER);
    assertFails(new InclusionProof(proof.index(), proof.size(), longer), leaf, root);
    for (int at = 0; at < proof.path().size(); at++) {
      List<Hash> changed = new ArrayList<>(proof.path());
      changed.set(at, OTHER);
      assertFails(new InclusionProof(proof.index(), proof.size(), changed), leaf, root);
      changed.remove(at);
      assertFails(new InclusionProof(proof.index(), proof.size(), changed), leaf, root);
    }
  }

  private static void assertFails(InclusionProof proof, Hash leaf, Hash root) {
    assertThatThrownBy(() -> proof.check(leaf, root))
        .as("%s", proof)
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("inclusion proof");
  }

  @Test
  void proofOfHugeTree_isBounded() {
    InclusionProof proof = new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, List.of(OTHER));
    assertFails(proof, OTHER, OTHER);
  }

  @Test
  void indexOutsideOfTheTree_isRefused() {
    assertThatThrownBy(() -> InclusionProof.prove((level, index) -> OTHER, 5, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("index: 5");
  }
}
