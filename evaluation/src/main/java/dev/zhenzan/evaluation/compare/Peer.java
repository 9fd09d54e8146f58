package dev.zhenzan.evaluation.compare;

import dev.zhenzan.peers.BlockSearch;
import dev.zhenzan.peers.DCube;
import dev.zhenzan.peers.Density;
import dev.zhenzan.peers.Fraudar;
import dev.zhenzan.peers.Selection;
import java.util.Locale;

/** A published search that verdicts are compared with. */
public enum Peer {
  /** On accounts x videos. */
  FRAUDAR("FRAUDAR"),
  /** On accounts x videos x hours, by the mean mass. */
  DCUBE_ARITHMETIC("D-Cube ari"),
  /** On accounts x videos x hours, by the improbability of the mass. */
  DCUBE_SUSPICIOUSNESS("D-Cube susp");

  /** How many blocks each search may find: several times the groups of a default world. */
  public static final int BLOCKS = 100;

  private final String title;

  Peer(String title) {
    this.title = title;
  }

  /** The stable code in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name for people, at most 11 characters. */
  public String title() {
    return title;
  }

  /** The search, by the mode after which the block is densest where there is a choice. */
  public BlockSearch search() {
    return switch (this) {
      case FRAUDAR -> new Fraudar();
      case DCUBE_ARITHMETIC -> new DCube(Density.ARITHMETIC, Selection.DENSEST);
      case DCUBE_SUSPICIOUSNESS -> new DCube(Density.SUSPICIOUSNESS, Selection.DENSEST);
    };
  }
}
