package dev.zhenzan.evaluation.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.truth.TruthFiles;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Habits;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.files.output.InputWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal settings make equal bytes, on every machine. */
class WorldBytesTest {
  private static final List<String> FILES =
      List.of(
          "interactions.csv",
          "accounts.csv",
          "videos.csv",
          TruthFiles.INTERACTIONS,
          TruthFiles.ACCOUNTS);

  @TempDir Path folder;

  @Test
  void worldOfASeed_hasItsBytes() throws Exception {
    assertThat(digests(small(7)))
        .containsExactly(
            "interactions.csv 91ad0c8bd9e9d755b93134785ddb84b73240e946434cc967acd46cf902be1905",
            "accounts.csv fd8d80d687ad9c8abb07bb845304b0e5d9daa278fc60bce3e196b8740d93bd4d",
            "videos.csv 57e827ef10bd916b48c8138fe7a18ffca7d9a2026a679e4f4ff81e28a6249fc8",
            "truth_interactions.csv 8bac01e76be1b88ca67e1cf2d1cb234f2c7a1aa5a5b66d4cb15a90bb58fb29c7",
            "truth_accounts.csv fbe6c1fb18eb7ba856798fc0ab704d181e65e8f1391dd276b706115197573215");
  }

  @Test
  void sameSeed_makesTheSameBytes() throws Exception {
    assertThat(digests(small(8))).isEqualTo(digests(small(8)));
  }

  @Test
  void otherSeed_makesOtherBytes() throws Exception {
    assertThat(digests(small(8))).doesNotContainAnyElementsOf(digests(small(9)));
  }

  private static WorldSettings small(long seed) {
    Habits defaults = Habits.defaults();
    return WorldSettings.defaults(seed)
        .withScale(new Scale(1_000, 500, 10, Scale.defaults().start()))
        .withHabits(
            new Habits(
                defaults.topics(), defaults.likes(), defaults.spread(), defaults.following(), 2))
        .withGroups(new Groups(Groups.defaults().counts(), 0.2));
  }

  private List<String> digests(WorldSettings settings)
      throws IOException, NoSuchAlgorithmException {
    World world = WorldGenerator.generate(settings);
    InputWriter.write(world.input(), folder);
    TruthFiles.write(world, folder);
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    List<String> digests = new ArrayList<>();
    for (String file : FILES) {
      byte[] digest = sha256.digest(Files.readAllBytes(folder.resolve(file)));
      digests.add(file + " " + HexFormat.of().formatHex(digest));
    }
    return digests;
  }
}
