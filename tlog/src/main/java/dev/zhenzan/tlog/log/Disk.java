package dev.zhenzan.tlog.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The steps on a file system that a {@link DirectoryStorage} is made of. A name given, moved or
 * taken away outlives a loss of power once its directory was forced.
 */
interface Disk {
  /** The whole content of a file, or nothing if it is not there. */
  Optional<byte[]> read(Path file) throws IOException;

  boolean exists(Path file);

  /** Writes a new file or a file anew, and forces its content to the device. */
  void write(Path file, ByteBuffer content) throws IOException;

  /** Gives the file another name, in the place of the file that has it, in one step. */
  void move(Path from, Path to) throws IOException;

  /** Makes a directory below one that is there, unless it is. */
  void makeDirectory(Path directory) throws IOException;

  /** Forces the names in a directory to the device. */
  void forceDirectory(Path directory) throws IOException;

  /** Files and directories in a directory, or none if it is not there. */
  List<Path> list(Path directory) throws IOException;

  /** Deletes a file or an empty directory, if it is there. */
  void delete(Path path) throws IOException;
}
