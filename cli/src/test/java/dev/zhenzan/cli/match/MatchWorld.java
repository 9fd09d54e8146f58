package dev.zhenzan.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small simulated log in a folder, a model of it, and people with all kinds of choices. */
record MatchWorld(Path folder, List<String> accounts, List<String> videos) {
  static final long SEED = 7;

  /** Simulates and trains. */
  static MatchWorld of(Path folder) throws IOException {
    fine(
        "simulate --no-attacks --accounts 150 --videos 60 --days 4 --views-per-like 4"
            + " --seed "
            + SEED
            + " --out",
        folder.resolve("world"));
    MatchWorld world =
        new MatchWorld(
            folder,
            ids(folder.resolve("world/truth_accounts.csv")),
            ids(folder.resolve("world/videos.csv")));
    world.writePeople();
    fine(
        "match train --unaudited --threads 1 --interactions",
        world.log(),
        "--videos",
        world.works(),
        "--model",
        world.model());
    return world;
  }

  private static List<String> ids(Path file) throws IOException {
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1)[0]).toList();
  }

  Path log() {
    return folder.resolve("world/interactions.csv");
  }

  Path works() {
    return folder.resolve("world/videos.csv");
  }

  Path model() {
    return folder.resolve("model");
  }

  Path people() {
    return folder.resolve("people.csv");
  }

  String video() {
    return videos.getFirst();
  }

  private void writePeople() throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("account_id,consent,minor,personalisation,region"));
    for (int i = 0; i < accounts.size(); i++) {
      lines.add(accounts.get(i) + "," + Person.of(i).columns);
    }
    Files.write(people(), lines);
  }

  /** Accounts whose people are of a kind. */
  List<String> those(Person... kinds) {
    List<String> those = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      if (Arrays.asList(kinds).contains(Person.of(i))) {
        those.add(accounts.get(i));
      }
    }
    return those;
  }

  /** What people said of themselves. */
  enum Person {
    SILENT(",,,"),
    NO_CONSENT("0,0,1,west"),
    NOT_PERSONAL("1,0,0,west"),
    MINOR("1,1,1,west"),
    WESTERN("1,0,1,west"),
    EASTERN("1,,,east");

    private final String columns;

    Person(String columns) {
      this.columns = columns;
    }

    static Person of(int account) {
      return values()[account % values().length];
    }
  }

  /** Finds an audience of the first work among the people; further arguments may say more. */
  CommandRun audience(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("match", "audience", "--model", model()));
    arguments.addAll(List.of("--accounts", people(), "--out", out()));
    if (!Arrays.asList(more).contains("--video")) {
      arguments.addAll(List.of("--video", video()));
    }
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray());
  }

  /** The audience that was found, by account in the order of the file. */
  Map<String, String[]> found(Object... more) throws IOException {
    CommandRun run = audience(more);
    assertThat(run.status()).as(run.err()).isZero();
    return audienceFile();
  }

  Map<String, String[]> audienceFile() throws IOException {
    Map<String, String[]> found = new LinkedHashMap<>();
    for (String line : Files.readAllLines(out()).stream().skip(1).toList()) {
      String[] fields = line.split(",", -1);
      assertThat(found.put(fields[1], fields)).as("twice in an audience").isNull();
    }
    return found;
  }

  Path out() {
    return folder.resolve("audience.csv");
  }

  /** Writes a file of choices: a line each. */
  Path choices(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("choices.csv"),
        "account_id,time,choice,tag,share\n" + String.join("\n", lines) + "\n");
  }

  /** Runs a command that ends well: its words, and one argument more each. */
  static CommandRun fine(String words, Object... more) {
    CommandRun run = run(words, more);
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  static CommandRun run(String words, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of((Object[]) words.split(" ", -1)));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray());
  }
}
