package dev.zhenzan.evaluation.world;

import dev.zhenzan.model.AuditInput;
import java.util.Objects;

/**
 * A log and the truth of it.
 *
 * @param input what an audit may look at; rows by time, then account, then video
 * @param truth what it may not
 */
public record World(AuditInput input, Truth truth) {
  public World {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(truth, "truth");
  }
}
