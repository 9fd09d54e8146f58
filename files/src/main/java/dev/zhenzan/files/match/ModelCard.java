package dev.zhenzan.files.match;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Of what data a model is, and for what.
 *
 * @param version of the program that made it
 * @param vertical the field of content it is for; {@code all} where it is for every one
 * @param data the files it learnt from, the earliest first
 */
public record ModelCard(String version, String vertical, List<Fingerprint> data) {
  public ModelCard {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(vertical, "vertical");
    data = List.copyOf(data);
  }

  /** The card of a model that goes on with this one's. */
  public ModelCard with(String newVersion, List<Fingerprint> more) {
    return new ModelCard(
        newVersion, vertical, Stream.concat(data.stream(), more.stream()).toList());
  }

  /**
   * A file without its name, which may be anybody's.
   *
   * @param role interactions, histories, accounts or videos
   * @param bytes its length
   * @param sha256 of its bytes, in lower-case hexadecimal digits
   */
  public record Fingerprint(String role, long bytes, String sha256) {}
}
