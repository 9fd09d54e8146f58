package dev.zhenzan.cli.anchor;

import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.note.SignedNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where anchors are kept: for each tree size the checkpoint as it was and what an outside party
 * gave.
 */
record AnchorFolder(Path root) {
  /**
   * Keeps an anchor with its checkpoint.
   *
   * @param kind ending of the anchor's name
   * @return the anchor's file
   */
  Path keep(SignedNote note, Checkpoint checkpoint, String kind, byte[] anchor) {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw OutputException.writing(root, e);
    }
    OutputFile.write(checkpointFile(checkpoint), note.toBytes());
    Path file = root.resolve(checkpoint.size() + "." + kind);
    OutputFile.write(file, anchor);
    return file;
  }

  /** The file of a checkpoint. */
  Path checkpointFile(Checkpoint checkpoint) {
    return root.resolve(checkpoint.size() + ".checkpoint");
  }
}
