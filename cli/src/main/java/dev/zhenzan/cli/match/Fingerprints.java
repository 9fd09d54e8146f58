package dev.zhenzan.cli.match;

import dev.zhenzan.files.match.ModelCard;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of the files that a model learnt from. */
final class Fingerprints {
  private static final int BUFFER = 1 << 16;

  private Fingerprints() {}

  static List<ModelCard.Fingerprint> of(MatchSources sources) {
    List<ModelCard.Fingerprint> prints = new ArrayList<>();
    sources.interactions().forEach(file -> prints.add(of("interactions", file)));
    sources.histories().forEach(file -> prints.add(of("histories", file)));
    sources.accounts().forEach(file -> prints.add(of("accounts", file)));
    sources.videos().forEach(file -> prints.add(of("videos", file)));
    return prints;
  }

  private static ModelCard.Fingerprint of(String role, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
      return new ModelCard.Fingerprint(role, bytes, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UnusableFileException(file, "could not be read a second time", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
