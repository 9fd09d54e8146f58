package dev.zhenzan.files.rows;

import java.io.IOException;

/** A compressed file breaks off or is damaged: what was read before it is good, the rest lost. */
public final class BrokenStreamException extends IOException {
  BrokenStreamException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
