package dev.zhenzan.files.rows;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file breaks off or is damaged in the middle: what was read before it is good, the rest lost.
 */
public final class BrokenStreamException extends IOException {
  BrokenStreamException(String problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
