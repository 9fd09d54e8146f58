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
            "interactions.csv fec2ebf011c5745fbb81798eb18209a0e279cf5f08a9d722ee35f66b652b5b8c",
            "accounts.csv d53a3c2522b33d1637a58e55aa048f7db5c6e50d84f5577754e538bec6207f14",
            "videos.csv f3fe0e2a6b73a9d06e830b493fa239faf9a3a179d2867a35e9e91f405ab7c0fd",
            "truth_interactions.csv 388f839cf84eb15b608f961e54ea864122ccc99a0d4a8c9783771ca98ceb97d4",
            "truth_accounts.csv 955b2e45e89ecdc77a1dd135fe44ceb9d722864f836f2318e24ab171cc3ae509");
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
