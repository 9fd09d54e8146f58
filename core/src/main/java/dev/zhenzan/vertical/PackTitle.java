package dev.zhenzan.vertical;

/**
 * What a pack is.
 *
 * @param code lower-case letters, digits and hyphens; unique among packs
 * @param version at least 1; grows with every change of the pack
 */
public record PackTitle(String code, int version, LocalizedText name, LocalizedText description) {
  public PackTitle {
    Codes.require("code", code);
    if (version < 1) {
      throw new IllegalArgumentException("version: not at least 1: " + version);
    }
  }
}
