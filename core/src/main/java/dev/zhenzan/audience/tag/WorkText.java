package dev.zhenzan.audience.tag;

/**
 * What a work says of itself; each text may be empty.
 *
 * @param caption may hold hashtags
 * @param coverText the text shown on the cover
 * @param category names of the source's categories, from wide to narrow
 * @param music title of the music
 */
public record WorkText(
    String caption, String coverText, String category, String music, SourceTags sourceTags) {

  /** A work of which only the caption is known. */
  public static WorkText ofCaption(String caption) {
    return new WorkText(caption, "", "", "", SourceTags.NONE);
  }

  public WorkText withCoverText(String text) {
    return new WorkText(caption, text, category, music, sourceTags);
  }

  public WorkText withCategory(String names) {
    return new WorkText(caption, coverText, names, music, sourceTags);
  }

  public WorkText withMusic(String title) {
    return new WorkText(caption, coverText, category, title, sourceTags);
  }

  public WorkText withSourceTags(SourceTags tags) {
    return new WorkText(caption, coverText, category, music, tags);
  }

  /** What an embedding reads: category, caption and cover text without hashtags' marks. */
  public String plain() {
    return String.join(" ", category, TextParts.unmarked(caption), TextParts.unmarked(coverText))
        .strip();
  }
}
