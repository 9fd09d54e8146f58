package dev.zhenzan.anchors.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.testkit.program.NpmFolder;
import dev.zhenzan.testkit.program.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The compiled contract is what the source says, by the command that its folder documents. */
class CompiledContractTest {
  private static final Path SOURCE = Path.of("src", "main", "solidity");
  private static final Path COMPILED =
      Path.of("src", "main", "resources", "dev", "zhenzan", "anchors", "chain");

  @Test
  void source_compilesToWhatIsKept() throws IOException {
    String output =
        Programs.run(
                SOURCE,
                List.of(
                    "sh",
                    "-c",
                    "\"$1\" --standard-json --base-path . <compile.json",
                    "sh",
                    NpmFolder.packages().resolve(".bin").resolve("solcjs").toString()))
            .expectFine();
    JsonNode compiled =
        new ObjectMapper()
            .readTree(output.substring(output.indexOf("\n{") + 1))
            .at("/contracts/CheckpointAnchor.sol/CheckpointAnchor");
    assertThat(compiled.at("/evm/bytecode/object").asString()).isEqualTo(kept("bin"));
    assertThat(compiled.at("/evm/deployedBytecode/object").asString())
        .isEqualTo(kept("bin-runtime"));
    assertThat(compiled.at("/abi")).isEqualTo(new ObjectMapper().readTree(kept("abi")));
  }

  private static String kept(String kind) throws IOException {
    return Files.readString(COMPILED.resolve("CheckpointAnchor." + kind)).strip();
  }
}
