package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhenzan.model.Answer;
import dev.zhenzan.model.AudienceAccounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
  private static final String HEADER = "account_id,followers,consent,region,minor,personalisation";

  @TempDir Path folder;

  private MatchReading read(String... accounts) {
    Path log =
        Reading.file(
            folder,
            "log.csv",
            "account_id,video_id,time,region,random_exposure",
            "a,v,1777637730,云南,1",
            "b,v,1777637731,,0",
            "b,w,1777637732,,");
    return MatchReading.of(
        new MatchSources(
            List.of(log),
            List.of(),
            List.of(Reading.file(folder, "accounts.csv", accounts)),
            List.of(),
            Layout.ZHENZAN));
  }

  @Test
  void answers_areThoseOfTheFile() {
    MatchReading reading = read(HEADER, "a,5,1,云南,0,0", "b,,0,,1,1", "c,,,贵州,,");
    AudienceAccounts audience = reading.intake().audience();
    int a = reading.account("a");
    int b = reading.account("b");
    int c = reading.account("c");

    assertThat(audience.consent(a)).isEqualTo(Answer.YES);
    assertThat(audience.consent(b)).isEqualTo(Answer.NO);
    assertThat(audience.consent(c)).isEqualTo(Answer.UNKNOWN);
    assertThat(audience.minor(a)).isEqualTo(Answer.NO);
    assertThat(audience.minor(b)).isEqualTo(Answer.YES);
    assertThat(audience.isPersonalised(a)).isFalse();
    assertThat(audience.isPersonalised(c)).isTrue();
    assertThat(audience.region(a)).isEqualTo(reading.table().region(0));
    assertThat(reading.table().regions().text(audience.region(c))).isEqualTo("贵州");
    assertThat(reading.intake().input().accounts().account(a).orElseThrow().followers())
        .hasValue(5);
  }

  @Test
  void laterFile_takesNoNoBack() {
    Path answers =
        Reading.file(folder, "answers.csv", HEADER, "a,,0,云南,1,0", "b,,1,,,", "c,,1,,0,1");
    Path followers = Reading.file(folder, "followers.csv", "account_id,followers", "a,7", "c,9");
    Path others = Reading.file(folder, "others.csv", "account_id,consent", "a,1", "b,", "c,0");
    for (List<Path> files :
        List.of(
            List.of(answers, followers, others),
            List.of(others, answers, followers),
            List.of(followers, others, answers))) {
      MatchReading reading =
          MatchReading.of(new MatchSources(List.of(), List.of(), files, List.of(), Layout.ZHENZAN));
      AudienceAccounts audience = reading.intake().audience();
      int a = reading.account("a");

      assertThat(audience.consent(a)).isEqualTo(Answer.NO);
      assertThat(audience.minor(a)).isEqualTo(Answer.YES);
      assertThat(audience.isPersonalised(a)).isFalse();
      assertThat(reading.table().regions().text(audience.region(a))).isEqualTo("云南");
      assertThat(audience.consent(reading.account("b"))).isEqualTo(Answer.YES);
      assertThat(audience.consent(reading.account("c"))).isEqualTo(Answer.NO);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"account_id,consent", "Consent,account_id", "account_id,followers"})
  void columnConsent_isNoticedWithoutARow(String header) {
    assertThat(read(header).intake().audience().asksForConsent())
        .isEqualTo(header.toLowerCase(Locale.ROOT).contains("consent"));
  }

  @Test
  void badAnswers_areRejectedAndGiveNoConsent() {
    MatchReading reading =
        read(HEADER, "a,,yes,,,", "b,,1,,2,", "c,,1,,,-1", "d,x,1,,,", "e,,1,,,");
    AudienceAccounts audience = reading.intake().audience();

    assertThat(reading.rejects())
        .extracting(Reject::line, Reject::column, Reject::value)
        .containsExactly(
            tuple(2L, "consent", "yes"),
            tuple(3L, "minor", "2"),
            tuple(4L, "personalisation", "-1"),
            tuple(5L, "followers", "x"));
    assertThat(reading.rejects().subList(0, 3))
        .extracting(Reject::reason)
        .containsOnly("is neither 0 nor 1, true nor false");
    assertThat(audience.size()).isEqualTo(1);
    assertThat(audience.consent(reading.account("a"))).isEqualTo(Answer.UNKNOWN);
    assertThat(audience.consent(reading.account("e"))).isEqualTo(Answer.YES);
  }

  @Test
  void answersInWords_areAnswers() {
    MatchReading reading = read("account_id,consent", "a,true", "b,False", "c,TRUE", "d,tru");

    assertThat(reading.rejects()).extracting(Reject::value).containsExactly("tru");
    AudienceAccounts audience = reading.intake().audience();
    assertThat(audience.consent(reading.account("a"))).isEqualTo(Answer.YES);
    assertThat(audience.consent(reading.account("b"))).isEqualTo(Answer.NO);
    assertThat(audience.consent(reading.account("c"))).isEqualTo(Answer.YES);
  }

  @Test
  void accountThatIsListedTwice_isNotSaidToLoseItsNo() {
    assertThat(read("account_id,consent", "a,0", "a,1").summary().notes())
        .containsExactly(
            "1 rows are of accounts listed before; the later row counts",
            "what was said against being an audience, or of minors, holds in whichever row");
  }

  @Test
  void fileWithoutConsent_saysThatNobodyAgreed() {
    assertThat(read("account_id", "a").summary().notes())
        .containsExactly(
            "there is no column consent: nobody is known to have agreed to be an audience");
  }

  @Test
  void randomExposure_isReadForMatchingAlone() {
    MatchReading reading = read(HEADER);

    assertThat(reading.table().randomExposure(0)).isEqualTo(Answer.YES);
    assertThat(reading.table().randomExposure(1)).isEqualTo(Answer.NO);
    assertThat(reading.table().randomExposure(2)).isEqualTo(Answer.UNKNOWN);
    Reading audit = Reading.of(folder.resolve("log.csv"));
    assertThat(audit.table().hasRandomExposure()).isFalse();
    assertThat(audit.summary().notes()).containsExactly("columns not used: random_exposure");
  }

  @Test
  void kuaiRandLog_saysOfEachInteractionWhetherItWasShownByChance() {
    Path log =
        Reading.file(
            folder,
            "log.csv",
            "user_id,video_id,time_ms,is_like,is_rand,tab",
            "7,42,1650812741436,1,1,1",
            "7,43,1650812741437,0,0,1",
            "7,44,1650812741438,0,2,1");
    MatchReading reading = MatchReading.log(Layout.KUAIRAND, log);

    assertThat(reading.table().size()).isEqualTo(3);
    assertThat(reading.table().randomExposure(0)).isEqualTo(Answer.YES);
    assertThat(reading.table().randomExposure(1)).isEqualTo(Answer.YES);
    assertThat(reading.table().randomExposure(2)).isEqualTo(Answer.NO);
    assertThat(reading.rejects())
        .extracting(Reject::line, Reject::column, Reject::value)
        .containsExactly(tuple(4L, "is_rand", "2"));
  }
}
