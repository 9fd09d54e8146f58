package dev.zhenzan.certificate.status;

import dev.zhenzan.tlog.VerificationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Bitstrings as another program would write them. */
final class Bitstrings {
  private Bitstrings() {}

  static Bitstring of(byte[] bits) throws VerificationException {
    return Bitstring.decode(encoded(bits));
  }

  static String encoded(byte[] bits) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
  }
}
