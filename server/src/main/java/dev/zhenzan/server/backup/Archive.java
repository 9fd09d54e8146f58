package dev.zhenzan.server.backup;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A backup that is being written: tar within zstd, for its owner's eyes alone. */
final class Archive implements AutoCloseable {
  private static final int LEVEL = 3;

  private final TarArchiveOutputStream tar;

  private Archive(TarArchiveOutputStream tar) {
    this.tar = tar;
  }

  static Archive create(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE);
    TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new ZstdOutputStream(new BufferedOutputStream(out), LEVEL));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    return new Archive(tar);
  }

  /** Puts a file in. */
  Manifest.Part put(String name, Path file, List<String> columns) throws IOException {
    MessageDigest digest = Digests.sha256();
    long bytes = Files.size(file);
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes);
    tar.putArchiveEntry(entry);
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(tar);
    }
    tar.closeArchiveEntry();
    return new Manifest.Part(name, columns, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  void put(String name, byte[] content) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
