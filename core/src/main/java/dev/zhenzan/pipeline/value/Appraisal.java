package dev.zhenzan.pipeline.value;

import dev.zhenzan.model.Period;
import dev.zhenzan.value.CreatorValue;
import dev.zhenzan.vertical.VerticalPack;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What creators may cost, for whoever shows it.
 *
 * @param creators in the order in which they were asked for, at least one
 * @param pack the vertical whose benchmarks were used
 * @param grounds what it rests on
 */
public record Appraisal(List<Valued> creators, VerticalPack pack, Grounds grounds) {
  public Appraisal {
    creators = List.copyOf(creators);
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(grounds, "grounds");
    if (creators.isEmpty()) {
      throw new IllegalArgumentException("creators must not be empty");
    }
  }

  /**
   * A creator.
   *
   * @param id as the source has it
   * @param value what it may cost
   */
  public record Valued(String id, CreatorValue value) {
    public Valued {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * What an appraisal rests on.
   *
   * @param period of the log
   * @param interactions rows of the log
   * @param trust where trust in them comes from
   * @param deals given, of any creator that the log knows
   * @param sessions live sessions given, likewise
   */
  public record Grounds(
      Optional<Period> period, long interactions, Trust trust, int deals, int sessions) {
    public Grounds {
      Objects.requireNonNull(period, "period");
      Objects.requireNonNull(trust, "trust");
    }
  }

  /** Where trust in rows comes from. */
  public enum Trust {
    /** An audit. */
    AUDITED,
    /** Every row is believed, and so nothing is known of validity. */
    UNAUDITED
  }
}
