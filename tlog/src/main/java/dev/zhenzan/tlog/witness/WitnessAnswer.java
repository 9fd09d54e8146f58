package dev.zhenzan.tlog.witness;

import dev.zhenzan.tlog.note.NoteSignature;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a witness answers, in terms of HTTP.
 *
 * @param status 200, 400, 403, 404, 409 or 422 as tlog-witness says
 * @param contentType of the body
 * @param body cosignature lines, the size that is known, or a reason
 */
public record WitnessAnswer(int status, String contentType, String body) {
  static final String SIZE_TYPE = "text/x.tlog.size";
  private static final String TEXT_TYPE = "text/plain; charset=utf-8";

  static WitnessAnswer cosigned(List<NoteSignature> cosignatures) {
    return new WitnessAnswer(
        200,
        TEXT_TYPE,
        cosignatures.stream().map(line -> line.format() + "\n").collect(Collectors.joining()));
  }

  static WitnessAnswer conflict(long size) {
    return new WitnessAnswer(409, SIZE_TYPE, size + "\n");
  }

  static WitnessAnswer refused(int status, String reason) {
    return new WitnessAnswer(status, TEXT_TYPE, reason + "\n");
  }
}
