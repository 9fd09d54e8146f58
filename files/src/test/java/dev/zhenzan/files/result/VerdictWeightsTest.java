package dev.zhenzan.files.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictWeightsTest {
  private static final String HEADER =
      "account_id,video_id,kind,time,probability,verdict,reasons,group_id\n";
  private static final String FIRST = "a,v,like,1777637730,0.250000,valid,,\n";
  private static final String SECOND = "b,v,view,1777637731,1.000000,invalid_general,x,1\n";

  @TempDir Path result;

  private static InteractionTable log() {
    InteractionTable.Builder log = new InteractionTable.Builder();
    int video = log.videos().intern("v");
    log.addPlain(log.accounts().intern("a"), video, InteractionKind.LIKE, 1, 0);
    log.addPlain(log.accounts().intern("b"), video, InteractionKind.VIEW, 2, 0);
    return log.build();
  }

  @Test
  void weights_areOneLessTheProbabilities() throws IOException {
    Files.writeString(result.resolve("interaction_verdicts.csv"), HEADER + FIRST + SECOND);
    assertThat(VerdictWeights.of(result, log())).containsExactly(0.75f, 0f);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FIRST,
        FIRST + SECOND + SECOND,
        SECOND + FIRST,
        FIRST + "b,v,like,1777637731,1.000000,valid,,\n",
        FIRST + "b,w,view,1777637731,1.000000,valid,,\n",
        FIRST + "b,v,view,1777637731,1.5,valid,,\n",
        FIRST + "b,v,view,1777637731,,valid,,\n",
        FIRST + "b,v\n"
      })
  void verdictsOfAnotherLog_areRefused(String rows) throws IOException {
    Files.writeString(result.resolve("interaction_verdicts.csv"), HEADER + rows);
    InteractionTable log = log();
    assertThatThrownBy(() -> VerdictWeights.of(result, log))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("is not of the log that was read");
  }

  @Test
  void folderWithoutVerdicts_isTold() {
    InteractionTable log = log();
    assertThatThrownBy(() -> VerdictWeights.of(result, log))
        .hasMessageContaining("give the folder that zhenzan audit made");
  }
}
