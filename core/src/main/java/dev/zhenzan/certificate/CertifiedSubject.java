package dev.zhenzan.certificate;

import dev.zhenzan.tlog.VerificationException;

/**
 * Whom or what a certificate is about.
 *
 * @param kind a creator or a video
 * @param publishedId the id by which its owner chose to have it published, 1 to {@value
 *     #LONGEST_ID} characters
 */
public record CertifiedSubject(Kind kind, String publishedId) {
  static final int LONGEST_ID = 200;

  /** What can be certified. */
  public enum Kind {
    CREATOR("Creator"),
    VIDEO("Video");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The word for it in the credential. */
    String type() {
      return type;
    }

    static Kind parse(String type) throws VerificationException {
      for (Kind kind : values()) {
        if (kind.type.equals(type)) {
          return kind;
        }
      }
      throw new VerificationException("the subject must be a Creator or a Video");
    }
  }

  public CertifiedSubject {
    if (!isId(publishedId)) {
      throw new IllegalArgumentException(
          "publishedId must have 1 to 200 characters, none of them a control character");
    }
  }

  /** Whether a text can be shown as an id. */
  public static boolean isId(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_ID
        && text.codePoints().noneMatch(CertifiedSubject::unshown);
  }

  /** Characters that change how a text looks without being seen, such as those of direction. */
  private static boolean unshown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
