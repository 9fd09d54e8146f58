package dev.zhenzan.files.source;

import java.util.Objects;

/**
 * What may stand in a column.
 *
 * @param name as files name it
 * @param content what a value has to be
 * @param indispensable whether a file without the column is of no use
 * @param filled whether a row without a value is of no use
 */
public record ColumnRule(String name, Content content, boolean indispensable, boolean filled) {
  /** What a value has to be where it is not empty. */
  public enum Content {
    /** The id of an account or a video. */
    ID,
    /** A short text. */
    TEXT,
    /** A longer text: a caption, a list of tags. */
    WORDS,
    /** A time of the years 2005 to 2049. */
    TIME,
    /** A whole number from 0 to 2147483647. */
    COUNT,
    /** A whole number from 0 to 10^15. */
    COUNTER,
    /** 0 or 1, false or true. */
    FLAG,
    /** The code of an {@link dev.zhenzan.model.InteractionKind}; empty stands for a like. */
    INTERACTION_KIND,
    /** The code of a {@link dev.zhenzan.model.Surface}. */
    SURFACE;

    /** Whether {@link CheckedRows#number} gives the value, otherwise {@link CheckedRows#text}. */
    public boolean isNumber() {
      return switch (this) {
        case TIME, COUNT, COUNTER, FLAG -> true;
        case ID, TEXT, WORDS, INTERACTION_KIND, SURFACE -> false;
      };
    }
  }

  public ColumnRule {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(content, "content");
  }

  /** A column that may be absent. */
  static ColumnRule of(String name, Content content) {
    return new ColumnRule(name, content, false, false);
  }

  /** A column that has to be there and may be empty. */
  static ColumnRule known(String name, Content content) {
    return new ColumnRule(name, content, true, false);
  }

  /** A column that has a value in every good row. */
  static ColumnRule needed(String name, Content content) {
    return new ColumnRule(name, content, true, true);
  }
}
