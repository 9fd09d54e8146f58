package dev.zhenzan.server.ingest;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms in which rows are sent. */
enum SentForm {
  JSON_LINES("application/x-ndjson", ".ndjson"),
  CSV("text/csv", ".csv"),
  PARQUET("application/vnd.apache.parquet", ".parquet");

  private final String mediaType;
  private final String ending;

  SentForm(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  /** How files of this form end, which tells a reader what they are. */
  String ending() {
    return ending;
  }

  /**
   * The form of a header {@code Content-Type}, whatever its parameters.
   *
   * @throws ProblemException 415 if it is none
   */
  static SentForm of(@Nullable String contentType) {
    String plain =
        contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(form -> form.mediaType.equals(plain))
        .findFirst()
        .orElseThrow(SentForm::unknown);
  }

  private static ProblemException unknown() {
    return ProblemException.of(
        ProblemType.UNSUPPORTED_MEDIA_TYPE,
        "send one of "
            + Arrays.stream(values()).map(SentForm::mediaType).collect(Collectors.joining(", ")));
  }
}
