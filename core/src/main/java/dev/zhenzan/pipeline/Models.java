package dev.zhenzan.pipeline;

import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.verdict.InteractionModel;
import dev.zhenzan.verdict.Reliability;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The fitted models that the project ships. */
public final class Models {
  private static final String GROUP = "group-model.txt";
  private static final String RELIABILITY = "reliability.txt";
  private static final String INTERACTION = "interaction-model.txt";

  private Models() {}

  /** What tells hired groups from grown ones. */
  public static GroupModel group() {
    return GroupModel.parse(lines(GROUP));
  }

  /** What weighs the findings on a like and what surrounds it. */
  public static InteractionModel interaction() {
    return InteractionModel.parse(lines(INTERACTION));
  }

  /** How the probabilities of likes turned out on worlds that nothing was fitted on. */
  public static Reliability reliability() {
    return Reliability.parse(lines(RELIABILITY));
  }

  /** The texts of the models that decide verdicts, by name. */
  static Map<String, byte[]> texts() {
    return Map.of(GROUP, bytes(GROUP), INTERACTION, bytes(INTERACTION));
  }

  private static List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Models.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
