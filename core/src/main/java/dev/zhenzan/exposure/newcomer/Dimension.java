package dev.zhenzan.exposure.newcomer;

import java.util.Locale;

/** By what creators are grouped. */
public enum Dimension {
  VERTICAL {
    @Override
    public String group(CreatorGroup of) {
      return of.vertical();
    }
  },
  REGION {
    @Override
    public String group(CreatorGroup of) {
      return of.region();
    }
  },
  SIZE {
    @Override
    public String group(CreatorGroup of) {
      return of.size().code();
    }
  };

  /** The name of a creator's group. */
  public abstract String group(CreatorGroup of);

  /** The dimension's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
