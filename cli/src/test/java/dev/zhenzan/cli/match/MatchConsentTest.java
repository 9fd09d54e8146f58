package dev.zhenzan.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.testkit.Trials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever accounts files and choices say together, and in whichever order, nobody is found who did
 * not consent, and nobody matched who is a minor or turned it off.
 */
class MatchConsentTest {
  private static final List<String> QUESTIONS = List.of("consent", "minor", "personalisation");
  private static final List<String> KINDS =
      List.of("consent_given", "consent_withdrawn", "personalisation_on", "personalisation_off");

  @TempDir private static Path folder;

  private static MatchWorld world;
  private static Instant until;

  /** Of the work, for which they are not found. */
  private static String creator;

  @BeforeAll
  static void train() throws IOException {
    world = MatchWorld.of(folder);
    List<String> works = Files.readAllLines(world.works());
    int column = List.of(works.getFirst().split(",", -1)).indexOf("creator_id");
    creator =
        works.stream()
            .filter(line -> line.startsWith(world.video() + ","))
            .map(line -> line.split(",", -1)[column])
            .findFirst()
            .orElseThrow();
    until =
        Pattern.compile("\"until\"\\s*:\\s*\"([^\"]+)\"")
            .matcher(Files.readString(world.model().resolve("model.json")))
            .results()
            .map((MatchResult found) -> Instant.parse(found.group(1)))
            .findFirst()
            .orElseThrow();
  }

  /** An answer of an accounts file. */
  private record Told(String account, String question, String answer) {}

  private record Chosen(String account, Instant time, String kind) {}

  /** What the files of a trial say, and the arguments that give them. */
  private record Said(List<Told> told, List<Chosen> chosen, List<Object> arguments) {
    private boolean says(String account, String question, String answer) {
      return told.contains(new Told(account, question, answer));
    }

    /** By the letter of what the files promise: "matched", "drawn" or "". */
    String due(String account, Instant showing) {
      boolean consents = says(account, "consent", "1") && !says(account, "consent", "0");
      boolean off = says(account, "personalisation", "0");
      List<Chosen> own =
          chosen.stream()
              .filter(choice -> choice.account.equals(account))
              .sorted(Comparator.comparing(Chosen::time))
              .toList();
      for (Chosen choice : own) {
        boolean inTime = !choice.time.isAfter(showing);
        switch (choice.kind) {
          case "consent_given" -> consents |= inTime;
          case "consent_withdrawn" -> consents = false;
          case "personalisation_on" -> off &= !inTime;
          default -> off = true;
        }
      }
      return !consents || says(account, "minor", "1") ? "" : off ? "drawn" : "matched";
    }
  }

  @Test
  void audience_isOfThoseAloneWhoMayBeFound() {
    Trials.run(
        71,
        15,
        random -> {
          try {
            check(random);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void check(SplittableRandom random) throws IOException {
    Said said = said(random);
    Instant showing = random.nextInt(3) == 0 ? until : time(random);
    List<Object> arguments = new ArrayList<>(said.arguments);
    arguments.addAll(List.of("--model", world.model(), "--video", world.video()));
    arguments.addAll(List.of("--out", world.out(), "--top", 1_000, "--drawn", 1_000));
    if (!showing.equals(until)) {
      arguments.addAll(List.of("--at", showing));
    }

    CommandRun run = MatchWorld.run("match audience", arguments.toArray());

    assertThat(run.status()).as(run.err()).isBetween(0, 1);
    Map<String, String[]> found = world.audienceFile();
    for (String account : world.accounts()) {
      if (account.equals(creator)) {
        continue;
      }
      String how = found.containsKey(account) ? found.get(account)[2] : "";
      assertThat(how).as(account).isEqualTo(said.due(account, showing));
    }
  }

  private static Said said(SplittableRandom random) throws IOException {
    Said said = new Said(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int files = 1 + random.nextInt(4);
    for (int file = 0; file < files; file++) {
      said.arguments.addAll(List.of("--accounts", accounts(random, file, said.told)));
    }
    for (int file = random.nextInt(3); file > 0; file--) {
      said.arguments.addAll(List.of("--choices", choices(random, file, said.chosen)));
    }
    return said;
  }

  /** A file of some of the columns, which says something of some accounts, of a few twice. */
  private static Path accounts(SplittableRandom random, int file, List<Told> told)
      throws IOException {
    List<String> columns = QUESTIONS.stream().filter(column -> random.nextInt(3) > 0).toList();
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", columns) + (columns.isEmpty() ? "" : ",") + "account_id");
    for (int row = random.nextInt(250); row > 0; row--) {
      String account = anyone(random);
      List<String> answers = columns.stream().map(column -> answer(random, column)).toList();
      for (int i = 0; i < columns.size(); i++) {
        told.add(new Told(account, columns.get(i), answers.get(i)));
      }
      lines.add(
          answers.stream().map(answer -> answer + ",").collect(Collectors.joining()) + account);
    }
    return Files.write(folder.resolve("accounts" + file + ".csv"), lines);
  }

  private static String answer(SplittableRandom random, String question) {
    int drawn = random.nextInt(10);
    if (drawn < 3) {
      return "";
    }
    boolean mostlyYes = !question.equals("minor");
    return (drawn < 9) == mostlyYes ? "1" : "0";
  }

  private static Path choices(SplittableRandom random, int file, List<Chosen> chosen)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of("account_id,time,choice"));
    for (int row = random.nextInt(200); row > 0; row--) {
      Chosen choice =
          new Chosen(anyone(random), time(random), KINDS.get(random.nextInt(KINDS.size())));
      chosen.add(choice);
      lines.add(choice.account + "," + choice.time + "," + choice.kind);
    }
    return Files.write(folder.resolve("choices" + file + ".csv"), lines);
  }

  private static String anyone(SplittableRandom random) {
    return world.accounts().get(random.nextInt(world.accounts().size()));
  }

  /** One of a few, so that some meet, around what the model knows. */
  private static Instant time(SplittableRandom random) {
    return until.plus(random.nextInt(-4, 5), ChronoUnit.DAYS);
  }
}
