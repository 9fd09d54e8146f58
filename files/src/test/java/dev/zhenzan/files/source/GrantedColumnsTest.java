package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Grant;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.Role;
import dev.zhenzan.compliance.purpose.SourceTerms;
import dev.zhenzan.compliance.purpose.SourceTerms.Force;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.testkit.Trials;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A column that is not granted is read as if the file did not have it. */
class GrantedColumnsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  /** Columns whose absence is allowed; each of them is drawn to be granted or not. */
  private static final Map<String, List<String>> OPTIONAL =
      Map.of(
          "interactions",
          List.of(
              "dwell_ms",
              "duration_ms",
              "surface",
              "region",
              "device_class",
              "exposure_id",
              "random_exposure"),
          "accounts",
          List.of("registered_at", "followers", "followings", "works", "verified", "region"),
          "videos",
          List.of("category", "tags", "duration_ms", "caption", "cover_text"));

  private static final Map<String, List<String>> REQUIRED =
      Map.of(
          "interactions", List.of("account_id", "video_id", "time", "kind"),
          "accounts", List.of("account_id", "consent", "minor", "personalisation"),
          "videos", List.of("video_id", "creator_id", "published_at"));

  /** Arrays at once: one element after the other takes seconds. */
  private static final RecursiveComparisonConfiguration TABLES =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFields("sources")
          .withEqualsForType(Arrays::equals, byte[].class)
          .withEqualsForType(Arrays::equals, short[].class)
          .withEqualsForType(Arrays::equals, int[].class)
          .withEqualsForType(Arrays::equals, long[].class)
          .build();

  enum Container {
    CSV,
    JSON_LINES,
    PARQUET
  }

  @TempDir Path folder;

  /**
   * The differential: under terms, tables are what they are where the columns are not in the files
   * at all, and no note holds a value of them.
   */
  @ParameterizedTest
  @EnumSource(Container.class)
  void underTerms_tablesAreThoseOfFilesWithoutTheColumns(Container container) {
    Trials.run(
        1,
        container == Container.PARQUET ? 2 : 10,
        random -> {
          Map<String, Set<String>> granted = drawn(random);
          MatchSources whole = sources("whole", container, Set.of(), granted);
          MatchSources cut = sources("cut", container, granted.keySet(), granted);

          MatchIntake under = MatchReading.of(whole.under(use(Purpose.MATCHING, granted))).intake();

          assertThat(under)
              .usingRecursiveComparison(TABLES)
              .isEqualTo(MatchReading.of(cut).intake());
          assertThat(under.sources()).allSatisfy(each -> assertThat(each.rejected()).isZero());
        });
  }

  @ParameterizedTest
  @EnumSource(Container.class)
  void auditUnderTerms_isThatOfFilesWithoutTheColumns(Container container) {
    Trials.run(
        1,
        container == Container.PARQUET ? 2 : 10,
        random -> {
          Map<String, Set<String>> granted = drawn(random);
          AuditSources whole = audit(sources("whole", container, Set.of(), granted));
          AuditSources cut = audit(sources("cut", container, granted.keySet(), granted));

          Intake under = Reading.of(whole.under(use(Purpose.AUDIT, granted))).intake();

          assertThat(under).usingRecursiveComparison(TABLES).isEqualTo(Reading.of(cut).intake());
        });
  }

  private static AuditSources audit(MatchSources sources) {
    return new AuditSources(
        sources.interactions(), sources.accounts(), sources.videos(), sources.layout());
  }

  private static Map<String, Set<String>> drawn(RandomGenerator random) {
    return Map.of(
        "interactions", drawn("interactions", random),
        "accounts", drawn("accounts", random),
        "videos", drawn("videos", random));
  }

  private static Set<String> drawn(String file, RandomGenerator random) {
    Set<String> granted = new HashSet<>(REQUIRED.getOrDefault(file, List.of()));
    OPTIONAL.getOrDefault(file, List.of()).stream()
        .filter(column -> random.nextBoolean())
        .forEach(granted::add);
    return granted;
  }

  private static DataUse use(Purpose purpose, Map<String, Set<String>> granted) {
    List<Grant> grants =
        granted.entrySet().stream()
            .map(
                file ->
                    new Grant(file.getKey(), file.getValue(), Set.of(purpose), Set.of(Role.MCN)))
            .toList();
    return use(purpose, grants);
  }

  private static DataUse use(Purpose purpose, List<Grant> grants) {
    SourceTerms terms =
        new SourceTerms("mcn-log", new Wording("按约定", "as agreed"), Force.since(DAY), grants);
    return new DataUse(purpose, Role.MCN, List.of(terms), DAY);
  }

  /** Files in which every column has values; of the files named in {@code cut} only the granted. */
  private MatchSources sources(
      String name, Container container, Set<String> cut, Map<String, Set<String>> granted) {
    List<Path> files = new ArrayList<>();
    for (String kind : List.of("interactions", "accounts", "videos")) {
      List<String> columns = new ArrayList<>(REQUIRED.getOrDefault(kind, List.of()));
      columns.addAll(OPTIONAL.getOrDefault(kind, List.of()));
      if (cut.contains(kind)) {
        columns.retainAll(granted.getOrDefault(kind, Set.of()));
      }
      files.add(write(name + "-" + kind, container, kind, columns));
    }
    return new MatchSources(
        List.of(files.get(0)),
        List.of(),
        List.of(files.get(1)),
        List.of(files.get(2)),
        Layout.ZHENZAN);
  }

  private Path write(String name, Container container, String kind, List<String> columns) {
    List<List<String>> rows =
        IntStream.range(0, 7)
            .mapToObj(row -> columns.stream().map(column -> value(kind, column, row)).toList())
            .toList();
    return switch (container) {
      case CSV -> {
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        rows.forEach(row -> lines.add(String.join(",", row)));
        yield Reading.file(folder, name + ".csv", lines.toArray(String[]::new));
      }
      case JSON_LINES ->
          Reading.file(
              folder,
              name + ".jsonl",
              rows.stream().map(row -> json(columns, row)).toArray(String[]::new));
      case PARQUET -> {
        List<String> selects =
            rows.stream().map(row -> "SELECT " + String.join(",", named(columns, row))).toList();
        yield Reading.parquet(
            folder.resolve(name + ".parquet"), String.join(" UNION ALL ", selects));
      }
    };
  }

  private static String json(List<String> columns, List<String> row) {
    List<String> fields =
        IntStream.range(0, row.size())
            .mapToObj(i -> "\"%s\":\"%s\"".formatted(columns.get(i), row.get(i)))
            .toList();
    return "{" + String.join(",", fields) + "}";
  }

  private static List<String> named(List<String> columns, List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> "'%s' AS %s".formatted(row.get(i), columns.get(i)))
        .toList();
  }

  private static String value(String kind, String column, int row) {
    return switch (column) {
      case "account_id" -> "a" + row;
      case "creator_id" -> "c" + row;
      case "video_id" -> "v" + row;
      case "kind" -> "view";
      case "time", "published_at", "registered_at" -> "2026-05-0" + (row + 1) + "T08:00:00Z";
      case "surface" -> "feed";
      case "consent" -> "1";
      case "minor", "personalisation", "verified", "random_exposure" -> "" + row % 2;
      case "dwell_ms", "duration_ms", "followers", "followings", "works" -> "" + (1000 + row);
      default -> kind + "-" + column + "-" + row;
    };
  }

  @Test
  void withheldColumn_isToldInTheSummary_withItsTerms() {
    Path log =
        Reading.file(folder, "log.csv", "account_id,video_id,time,region", "a,v,1777637730,北京");
    Grant grant =
        new Grant(
            "interactions",
            Set.of("account_id", "video_id", "time"),
            Set.of(Purpose.AUDIT),
            Set.of(Role.MCN));

    Reading read = Reading.of(AuditSources.of(log).under(use(Purpose.AUDIT, List.of(grant))));

    assertThat(read.summary().notes())
        .containsExactly(
            "not read: the terms mcn-log (since 2026-05-01) do not grant region of interactions to"
                + " the role mcn for the purpose audit; they count as absent");
    assertThat(read.table().regions().size()).isZero();
  }

  @Test
  void neededColumn_thatIsNotGranted_endsTheReading() {
    Path log = Reading.file(folder, "log.csv", "account_id,video_id,time", "a,v,1777637730");
    Grant grant =
        new Grant(
            "interactions", Set.of("video_id", "time"), Set.of(Purpose.AUDIT), Set.of(Role.MCN));
    AuditSources sources = AuditSources.of(log).under(use(Purpose.AUDIT, List.of(grant)));

    assertThatThrownBy(() -> Reading.of(sources))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("the terms mcn-log")
        .hasMessageContaining("do not grant account_id of interactions")
        .hasMessageNotContaining("1777637730");
  }

  /** A row whose kind is not known would count as a like. */
  @Test
  void kind_isReadOrNothingIs() {
    Path log =
        Reading.file(folder, "log.csv", "account_id,video_id,time,kind", "a,v,1777637730,view");
    Grant grant =
        new Grant(
            "interactions",
            Set.of("account_id", "video_id", "time"),
            Set.of(Purpose.AUDIT),
            Set.of(Role.MCN));
    AuditSources sources = AuditSources.of(log).under(use(Purpose.AUDIT, List.of(grant)));

    assertThatThrownBy(() -> Reading.of(sources)).hasMessageContaining("do not grant kind");
  }

  /** Where a file says who is a minor and nobody may read it, nobody of it can be matched. */
  @Test
  void protectionOfPeople_isReadOrNothingIs() {
    Path accounts = Reading.file(folder, "accounts.csv", "account_id,consent,minor", "a,1,1");
    Grant grant =
        new Grant(
            "accounts",
            Set.of("account_id", "consent"),
            Set.of(Purpose.MATCHING),
            Set.of(Role.MCN));
    MatchSources sources =
        new MatchSources(List.of(), List.of(), List.of(accounts), List.of(), Layout.ZHENZAN)
            .under(use(Purpose.MATCHING, List.of(grant)));

    assertThatThrownBy(() -> MatchReading.of(sources)).hasMessageContaining("do not grant minor");
  }

  /**
   * Rows that are too short, too long or badly quoted, in files with a column that nobody knows:
   * whatever is granted short of every column, no reject holds a value of the row.
   */
  @ParameterizedTest
  @ValueSource(strings = {"interactions", "accounts", "videos"})
  void brokenRows_areRejectedUnseen_whateverIsGranted(String kind) {
    Trials.run(
        1,
        30,
        random -> {
          List<String> columns = new ArrayList<>(REQUIRED.getOrDefault(kind, List.of()));
          columns.addAll(OPTIONAL.getOrDefault(kind, List.of()));
          columns.add("phone");
          Map<String, Set<String>> granted = drawn(random);
          if (random.nextBoolean()) {
            columns.forEach(column -> granted.getOrDefault(kind, Set.of()).add(column));
            granted.getOrDefault(kind, Set.of()).remove("phone");
          }
          Path file =
              Reading.file(
                  folder, kind + ".csv", String.join(",", columns), broken(columns, random));

          assertThat(rejects(kind, file, granted))
              .hasSize(1)
              .allSatisfy(reject -> assertThat(reject.toString()).doesNotContain("secret"));
        });
  }

  private static String broken(List<String> columns, RandomGenerator random) {
    List<String> row = new ArrayList<>(columns.stream().map(column -> "secret").toList());
    switch (random.nextInt(4)) {
      case 0 -> row.subList(1 + random.nextInt(columns.size() - 1), columns.size()).clear();
      case 1 -> row.add("secret");
      case 2 -> row.set(random.nextInt(columns.size()), "\"secret\"secret");
      default -> row.set(random.nextInt(columns.size()), "\"secret");
    }
    return String.join(",", row);
  }

  private static List<Reject> rejects(String kind, Path file, Map<String, Set<String>> granted) {
    List<Path> none = List.of();
    MatchSources sources =
        new MatchSources(
                kind.equals("interactions") ? List.of(file) : none,
                none,
                kind.equals("accounts") ? List.of(file) : none,
                kind.equals("videos") ? List.of(file) : none,
                Layout.ZHENZAN)
            .under(use(Purpose.MATCHING, granted));
    return MatchReading.of(sources).rejects();
  }

  /** Terms that grant every column grant the row as it stands. */
  @Test
  void brokenRow_isShownWhereEveryColumnIsGranted() {
    Path log = Reading.file(folder, "log.csv", "account_id,video_id,time,phone", "a,v,1777637730");
    Grant every =
        new Grant(
            "interactions", Set.of(Grant.EVERY_COLUMN), Set.of(Purpose.AUDIT), Set.of(Role.MCN));

    Reading read = Reading.of(AuditSources.of(log).under(use(Purpose.AUDIT, List.of(every))));

    assertThat(read.onlyReject().value()).isEqualTo("a,v,1777637730");
  }

  /** What a row holds is not shown where its columns cannot be told apart. */
  @ParameterizedTest
  @ValueSource(strings = {"a,v,1777637730,secret,secret", "a,v,1777637730,\"secret\"secret"})
  void rowThatCannotBeSplit_isRejectedUnseen(String row) {
    Path log = Reading.file(folder, "log.csv", "account_id,video_id,time,region", row);

    Reading read = Reading.of(AuditSources.of(log).under(withoutRegion()));

    assertThat(read.onlyReject().toString()).doesNotContain("secret").contains("line=2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"secret\"]", "{\"region\":secret}", "{\"region\":\"secret"})
  void lineThatIsNoObject_isRejectedUnseen(String line) {
    Path log =
        Reading.file(
            folder,
            "log.jsonl",
            "{\"account_id\":\"a\",\"video_id\":\"v\",\"time\":1777637730}",
            line);

    Reading read = Reading.of(AuditSources.of(log).under(withoutRegion()));

    assertThat(read.onlyReject().toString()).doesNotContain("secret");
  }

  private static DataUse withoutRegion() {
    return use(
        Purpose.AUDIT,
        List.of(
            new Grant(
                "interactions",
                Set.of("account_id", "video_id", "time", "kind"),
                Set.of(Purpose.AUDIT),
                Set.of(Role.MCN))));
  }

  @Test
  void pairs_carryGrantedColumnsAlone() {
    Path pairs =
        Reading.file(
            folder, "pairs.csv", "account_id,video_id,time,phone", "a,v,1777637730,13800000000");
    Grant grant =
        new Grant(
            "pairs",
            Set.of("account_id", "video_id", "time"),
            Set.of(Purpose.MATCHING),
            Set.of(Role.MCN));
    PairSource source =
        new PairSource(
            pairs,
            Layout.ZHENZAN,
            new IdDictionary(),
            new IdDictionary(),
            use(Purpose.MATCHING, List.of(grant)));
    List<String> columns = new ArrayList<>();

    PairReader.read(
        source, Resources.usual(), reject -> {}, batch -> columns.addAll(batch.columns()));

    assertThat(columns).containsExactly("account_id", "video_id", "time");
  }
}
