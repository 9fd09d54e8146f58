package dev.zhenzan.detect;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;

/** Looks at a log and says what it saw. Pure: the same input gives the same findings. */
public interface Detector {
  /** Looks at the log. */
  Detection detect(AuditInput input, Workers workers);
}
