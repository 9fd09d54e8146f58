package dev.zhenzan.pipeline;

import dev.zhenzan.detect.lockstep.GroupModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The fitted models that the project ships. */
public final class Models {
  private static final String GROUP = "group-model.txt";

  private Models() {}

  /** What tells hired groups from grown ones. */
  public static GroupModel group() {
    try (InputStream in = Models.class.getResourceAsStream(GROUP)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + GROUP);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return GroupModel.parse(text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + GROUP, e);
    }
  }
}
