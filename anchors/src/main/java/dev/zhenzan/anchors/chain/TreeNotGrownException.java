package dev.zhenzan.anchors.chain;

import java.math.BigInteger;

/** The contract has a tree of this log and sender already that is as large or larger. */
public final class TreeNotGrownException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TreeNotGrownException(BigInteger anchoredSize) {
    super(
        "the contract has a tree of %s entries of this log from this sender already, and takes only"
                .formatted(anchoredSize)
            + " larger ones: anchor a later checkpoint");
  }
}
