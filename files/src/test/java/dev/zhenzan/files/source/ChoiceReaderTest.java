package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.ChoiceKind;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.IdDictionary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceReaderTest {
  private static final String HEADER = "account_id,time,choice,tag,share";
  private static final long SECOND = 1_777_637_730L;

  @TempDir Path folder;

  private final IdDictionary accounts = new IdDictionary();
  private final List<Reject> rejects = new ArrayList<>();

  private ChoiceIntake read(String... lines) {
    Path file = Reading.file(folder, "choices.csv", lines);
    IdDictionary tags = new IdDictionary();
    tags.intern("orchard");
    tags.intern("果园");
    return ChoiceReader.read(
        new ChoiceSources(List.of(file), accounts, tags::find), Resources.usual(), rejects::add);
  }

  @Test
  void choices_comeInTheOrderOfTheFile() {
    Choices choices =
        read(
                HEADER,
                "a," + SECOND + ",consent_given,,",
                "b," + SECOND + ",PERSONALISATION_OFF,,",
                "a," + SECOND + ",tag_locked,果园,0.25",
                "a," + SECOND + ",tag_deleted,orchard,",
                "a," + SECOND + ",tag_released,果园,")
            .choices();
    int a = accounts.find("a");
    long time = SECOND * 1_000_000;

    assertThat(rejects).isEmpty();
    assertThat(choices.size()).isEqualTo(5);
    assertThat(choices.get(0)).isEqualTo(Choice.of(a, time, ChoiceKind.CONSENT_GIVEN));
    assertThat(choices.get(1))
        .isEqualTo(Choice.of(accounts.find("b"), time, ChoiceKind.PERSONALISATION_OFF));
    assertThat(choices.get(2)).isEqualTo(Choice.lock(a, time, 1, 0.25));
    assertThat(choices.get(3)).isEqualTo(Choice.delete(a, time, 0));
    assertThat(choices.get(4)).isEqualTo(Choice.release(a, time, 1));
  }

  @Test
  void badChoices_areRejectedWithWhatIsWrong() {
    ChoiceIntake intake =
        read(
            HEADER,
            "a," + SECOND + ",agrees,,",
            "a," + SECOND + ",,,",
            "a,,consent_given,,",
            "a," + SECOND + ",tag_deleted,,",
            "a," + SECOND + ",tag_deleted,unheard,",
            "a," + SECOND + ",tag_locked,orchard,",
            "a," + SECOND + ",tag_locked,orchard,1.5",
            "a," + SECOND + ",tag_locked,orchard,NaN",
            "a," + SECOND + ",consent_given,orchard,",
            "a," + SECOND + ",tag_deleted,orchard,0.5");

    assertThat(rejects)
        .extracting(Reject::line, Reject::column, Reject::value)
        .containsExactly(
            tuple(2L, "choice", "agrees"),
            tuple(3L, "choice", ""),
            tuple(4L, "time", ""),
            tuple(5L, "tag", ""),
            tuple(6L, "tag", "unheard"),
            tuple(7L, "share", ""),
            tuple(8L, "share", "1.5"),
            tuple(9L, "share", "NaN"),
            tuple(10L, "tag", "orchard"),
            tuple(11L, "share", "0.5"));
    assertThat(intake.choices().size()).isZero();
    assertThat(accounts.size()).isZero();
    assertThat(intake.sources().getFirst().rejected()).isEqualTo(10);
  }
}
