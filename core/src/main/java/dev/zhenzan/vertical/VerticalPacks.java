package dev.zhenzan.vertical;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** All packs by their codes. The general one is always there. */
public final class VerticalPacks {
  /** Code of the pack that others fall back on. */
  public static final String GENERAL = "general";

  private final Map<String, VerticalPack> packs;

  private VerticalPacks(Map<String, VerticalPack> packs) {
    this.packs = packs;
  }

  /**
   * Packs, found by their codes.
   *
   * @param packs one of them with the code {@value #GENERAL}; of two with one code the later counts
   */
  public static VerticalPacks of(Collection<VerticalPack> packs) {
    Map<String, VerticalPack> byCode = new TreeMap<>();
    packs.forEach(pack -> byCode.put(pack.code(), pack));
    if (!byCode.containsKey(GENERAL)) {
      throw new IllegalArgumentException("packs: no '" + GENERAL + "' among " + byCode.keySet());
    }
    return new VerticalPacks(byCode);
  }

  public Optional<VerticalPack> pack(String code) {
    return Optional.ofNullable(packs.get(code));
  }

  public VerticalPack general() {
    return Objects.requireNonNull(packs.get(GENERAL));
  }

  /** In the order of their codes. */
  public Collection<VerticalPack> all() {
    return Collections.unmodifiableCollection(packs.values());
  }
}
