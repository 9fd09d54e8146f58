package dev.zhenzan.evaluation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Known classes of things numbered from 0: a label and a family each. Immutable once built. */
public final class Labels {
  /** The family of what nothing else is known of. */
  public static final String ORGANIC = "organic";

  private final byte[] label;
  private final short[] family;
  private final List<String> families;

  private Labels(byte[] label, short[] family, List<String> families) {
    this.label = label;
    this.family = family;
    this.families = List.copyOf(families);
  }

  public int size() {
    return label.length;
  }

  /** 1 for invalid, 0 for valid. */
  public int label(int of) {
    return label[of];
  }

  /** The family's code. */
  public String family(int of) {
    return families.get(family[of]);
  }

  /** The family's place in {@link #families()}. */
  public int familyIndex(int of) {
    return family[of];
  }

  /** Codes of the families, {@link #ORGANIC} first, the others in the order of first sight. */
  public List<String> families() {
    return families;
  }

  /** Collects labels. What is not set is organic and valid. Not thread-safe. */
  public static final class Builder {
    private final byte[] label;
    private final short[] family;
    private final List<String> families = new ArrayList<>(List.of(ORGANIC));

    /** Labels for this many things. */
    public Builder(int size) {
      label = new byte[size];
      family = new short[size];
    }

    /** Says what a thing is; {@code label} is 0 or 1. */
    public Builder set(int of, int label, String familyCode) {
      Objects.checkIndex(label, 2);
      int known = families.indexOf(familyCode);
      if (known < 0) {
        known = families.size();
        families.add(familyCode);
      }
      this.label[of] = (byte) label;
      this.family[of] = (short) known;
      return this;
    }

    public Labels build() {
      return new Labels(label.clone(), family.clone(), families);
    }
  }
}
