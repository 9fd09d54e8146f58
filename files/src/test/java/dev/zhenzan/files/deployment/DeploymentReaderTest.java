package dev.zhenzan.files.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.Role;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rule.RuleReader;
import dev.zhenzan.files.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentReaderTest {
  private static final Path FORMATS = Path.of("..", "docs", "formats");
  private static final Rulebook RULES = RuleReader.builtIn();
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final String ID = "2744893516";

  @TempDir Path folder;

  private String example;

  /** The examples of the pages on the formats, with files beside them. */
  @BeforeEach
  void writeExamples() throws IOException {
    example = yaml("deployment.md");
    write("terms.yaml", yaml("terms.md").replace("file: counters", "file: interactions"));
    write("interactions.csv", "account_id,video_id,time,phone\n" + ID + ",v,1777637730,1\n");
    write("accounts.csv", "account_id,consent\n" + ID + ",1\n");
    write(
        "consents.csv",
        "account_id,time,purpose,act,notice_version\n"
            + ID
            + ",2026-01-01T00:00:00Z,matching,given,\n");
    Files.createDirectories(folder.resolve("ledger/log/tile"));
    Files.createDirectories(folder.resolve("keys"));
    Files.createDirectories(folder.resolve("public"));
    write("ledger/log/tile/000", "commitments");
    write("keys/master.key", "secret");
    mode("keys/master.key", "rw-------");
  }

  private static String yaml(String page) throws IOException {
    String text = Files.readString(FORMATS.resolve(page));
    int from = text.indexOf("```yaml\n") + 8;
    return text.substring(from, text.indexOf("```", from));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void mode(String name, String permissions) throws IOException {
    Files.setPosixFilePermissions(
        folder.resolve(name), PosixFilePermissions.fromString(permissions));
  }

  private Deployment read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("deployment.yaml"), text);
    return DeploymentReader.read(file, RULES);
  }

  private DeploymentFacts facts() throws IOException {
    return new DeploymentFacts(read(example), Resources.usual(), DAY);
  }

  @Test
  void exampleOfThePage_isRead() throws IOException {
    Deployment deployment = read(example);

    assertThat(deployment.operator().role()).isEqualTo(Role.MCN);
    assertThat(deployment.purposes())
        .containsExactly(Purpose.AUDIT, Purpose.MATCHING, Purpose.COMPLIANCE);
    assertThat(deployment.sources().getFirst().files())
        .containsExactly(folder.resolve("interactions.csv"));
    assertThat(deployment.holdings().erasures()).isEqualTo(folder.resolve("erasures"));
    assertThat(deployment.facts().get("retention_days")).isEqualTo(new FactValue.Amount(180));
  }

  /** Whose works and deals they are stands in a column of its own. */
  @ParameterizedTest
  @CsvSource({"interactions,account_id", "videos,creator_id", "deals,creator_id"})
  void people_areNamedByTheColumnOfTheKind(String kind, String column) throws IOException {
    Deployment deployment = read(example.replace("file: interactions ", "file: " + kind + " "));

    assertThat(deployment.sources().getFirst().kind()).isEqualTo(kind);
    assertThat(deployment.sources().getFirst().idColumns()).contains(column);
  }

  @Test
  void wrongKeysCodesAndFacts_areToldWithTheirPlaces() {
    assertThatThrownBy(() -> read(example.replace("obtained: own", "obtaned: own")))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("deployment.yaml:");
    assertThatThrownBy(() -> read(example.replace("role: mcn", "role: shop")))
        .hasMessageContaining("deployment.yaml:3:");
    assertThatThrownBy(() -> read(example.replace("  sells_traffic", "  sells_trafic")))
        .hasMessageContaining("no known fact");
    assertThatThrownBy(() -> read(example.replace("retention_days: 180", "retention_days: long")))
        .hasMessageContaining("number");
  }

  @Test
  void whatFilesShow_countsAboveWhatIsStated() throws IOException {
    example = example + "  consents_without_notice: 0\n  erasures_unfinished: 0\n";
    Files.createDirectories(folder.resolve("erasures"));
    write("erasures/ab" + Erasures.UNFINISHED, "{}");

    Facts facts = facts().configuration();

    assertThat(facts.find("consents_without_notice")).contains(new FactValue.Amount(1));
    assertThat(facts.find("erasures_unfinished")).contains(new FactValue.Amount(1));
    assertThat(facts.find("processes_personal_data")).contains(FactValue.texts("yes"));
    assertThat(facts.find("keys_published")).contains(FactValue.texts());
    assertThat(facts.find("keys_open")).contains(FactValue.texts());
    assertThat(facts.find("ledger_personal_data")).contains(FactValue.texts());
  }

  @Test
  void keysThatAreOpenOrPublished_areFound() throws IOException {
    mode("keys/master.key", "rw-r--r--");
    write("public/log.key", "secret");

    Facts facts = facts().configuration();

    assertThat(facts.find("keys_open"))
        .contains(FactValue.texts(folder.resolve("keys/master.key").toString()));
    assertThat(facts.find("keys_published"))
        .contains(FactValue.texts(folder.resolve("public/log.key").toString()));
  }

  /** What was not looked at is not clean, whatever is stated. */
  @ParameterizedTest
  @CsvSource({"public,keys_published", "keys,keys_open", "ledger/log,ledger_personal_data"})
  void folderThatIsMissing_leavesUnknownWhatIsInIt(String missing, String fact) throws IOException {
    example = example + "  keys_published: []\n  keys_open: []\n  ledger_personal_data: []\n";
    Files.move(folder.resolve(missing), folder.resolve("elsewhere"));

    Facts facts = facts().configuration();

    assertThat(facts.find(fact)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file: acounts",
        "obtained: agreemnt",
        "legal_bases: [consnt]",
        "assessment_covers: [audits]"
      })
  void codeThatIsNone_isToldWithItsLine(String line) {
    String key = line.substring(0, line.indexOf(':') + 1);
    String wrong = example.replaceFirst("(?m)" + key + " [^#\n]*", line);
    long number = wrong.substring(0, wrong.indexOf(line)).lines().count();

    assertThatThrownBy(() -> read(wrong))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("deployment.yaml:" + number + ":");
  }

  /** The row that is lost may be a withdrawal. */
  @Test
  void consentThatCannotBeRead_leavesConsentsUnknown() throws IOException {
    write(
        "consents.csv",
        "account_id,time,purpose,act,notice_version\n"
            + (ID + ",2026-01-01T00:00:00Z,matching,given,1\n")
            + (ID + ",2026-02-30T00:00:00Z,matching,withdrawn,1\n"));
    example = example + "  consent_record: true\n  withdrawals_honoured: true\n";

    Facts facts = facts().configuration();

    assertThat(facts.find("consents_without_notice")).isEmpty();
    assertThat(facts.find("consent_record")).isEmpty();
    assertThat(facts.find("withdrawals_honoured")).isEmpty();
  }

  @Test
  void idInThePublicLog_isFound() throws IOException {
    write("ledger/log/tile/000", "binary" + ID + "binary");

    assertThat(facts().configuration().find("ledger_personal_data"))
        .contains(FactValue.texts(Path.of("log", "tile", "000").toString()));
  }

  @Test
  void source_isHeldAgainstItsTerms() throws IOException {
    Deployment deployment = read(example);
    Facts facts = facts().source(deployment.sources().getFirst());

    assertThat(facts.find("source_purposes_refused")).contains(FactValue.texts("matching"));
    assertThat(facts.find("source_columns_unneeded")).contains(FactValue.texts("phone"));
    assertThat(facts.find("source_terms_in_force")).contains(FactValue.texts("yes"));
    DeploymentFacts later =
        new DeploymentFacts(deployment, Resources.usual(), LocalDate.of(2028, 1, 1));
    assertThat(later.source(deployment.sources().getFirst()).find("source_terms_in_force"))
        .contains(FactValue.texts("no"));
  }
}
