package dev.zhenzan.tlog.merkle;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Trees by the words of RFC 6962 section 2.1, without any cleverness. */
public final class ReferenceTree {
  private ReferenceTree() {}

  /** The eight entries that implementations of Certificate Transparency are tested with. */
  static final List<byte[]> ENTRIES =
      List.of(
          hex(""),
          hex("00"),
          hex("10"),
          hex("2021"),
          hex("3031"),
          hex("40414243"),
          hex("5051525354555657"),
          hex("606162636465666768696a6b6c6d6e6f"));

  /** Their roots, of 0 to 8 entries. */
  static final List<Hash> ROOTS =
      hashes(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  /** MTH(D). */
  public static Hash root(List<Hash> leaves) {
    int n = leaves.size();
    if (n < 2) {
      return n == 0 ? Merkle.emptyRoot() : leaves.getFirst();
    }
    int k = Integer.highestOneBit(n - 1);
    return Merkle.nodeHash(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
  }

  /** Serves the full subtrees of these leaves. */
  public static SubtreeHashes subtrees(List<Hash> leaves) {
    return (level, index) ->
        root(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
  }

  /** Leaf hashes of so many entries. */
  public static List<Hash> leaves(int number, long seed) {
    Random random = new Random(seed);
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      byte[] entry = new byte[20];
      random.nextBytes(entry);
      leaves.add(Merkle.leafHash(entry));
    }
    return leaves;
  }

  static List<Hash> knownLeaves() {
    return ENTRIES.stream().map(Merkle::leafHash).toList();
  }

  static List<Hash> hashes(String... hex) {
    return List.of(hex).stream().map(each -> Hash.of(hex(each))).toList();
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
