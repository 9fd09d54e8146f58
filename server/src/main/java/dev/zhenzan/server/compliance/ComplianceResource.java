package dev.zhenzan.server.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Rule;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.compliance.rule.Subject;
import dev.zhenzan.files.rule.RuleReader;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rules of law in force today, and what this installation shows of itself by them. */
@Path("/api/v1/compliance")
@Tag(name = "compliance")
@Produces(MediaType.APPLICATION_JSON)
public final class ComplianceResource {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Caller caller;
  private final InstallationFacts facts;
  private final Database database;
  private final Rulebook rules = RuleReader.builtIn();
  private final WorksAndPlans worksAndPlans = new WorksAndPlans(rules);

  /** Of an installation. */
  public ComplianceResource(Caller caller, InstallationFacts facts, Database database) {
    this.caller = caller;
    this.facts = facts;
    this.database = database;
  }

  /** A rule as it is told. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record RuleAnswer(
      String id,
      String law,
      String lawZh,
      String lawEn,
      String article,
      String severity,
      String subject,
      LocalDate from,
      @Nullable LocalDate until,
      String readingZh,
      String readingEn,
      String todoZh,
      String todoEn) {
    static RuleAnswer of(Rule rule) {
      Wording law = rule.provision().name();
      Rule.Telling telling = rule.telling();
      return new RuleAnswer(
          rule.id(),
          rule.provision().law(),
          law.zh(),
          law.en(),
          rule.provision().article(),
          telling.severity().code(),
          rule.test().subject().code(),
          rule.provision().force().from(),
          rule.provision().force().end().orElse(null),
          telling.reading().zh(),
          telling.reading().en(),
          telling.todo().zh(),
          telling.todo().en());
    }
  }

  /** Rules. */
  public record Rules(List<RuleAnswer> items) {}

  /** The rules in force. */
  @GET
  @Path("rules")
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.AUDITOR})
  @Operation(
      summary = "Rules of law that are in force today",
      description =
          "Law, article, days of force, and the project's own reading; no statute is quoted.")
  @APIResponse(
      responseCode = "200",
      description = "the rules",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Rules.class),
              examples =
                  @ExampleObject(
                      name = "rules",
                      value =
                          """
                          {"items": [{"id": "pipl-47", "law": "pipl", "law_zh": "个人信息保护法", "law_en": "Personal Information Protection Law",
                           "article": "47", "severity": "duty", "subject": "configuration", "from": "2021-11-01", "until": null,
                           "reading_zh": "个人可要求删除", "reading_en": "people can have their data erased",
                           "todo_zh": "提供删除途径", "todo_en": "offer a way to erase"}]}""")))
  public Rules rules() {
    return new Rules(rules.at(today()).rules().stream().map(RuleAnswer::of).toList());
  }

  private static LocalDate today() {
    return LocalDate.now(CHINA);
  }

  /**
   * What came of a rule.
   *
   * @param outcome pass, fail, not_applicable or unknown
   * @param evidence what it rests on, or what is not known, in the language of the one who asks
   * @param about ids of works or names of plans that it is about, at most 20; empty for the
   *     installation as a whole
   */
  public record FindingAnswer(
      String ruleId,
      String outcome,
      List<String> evidence,
      String evidenceZh,
      String evidenceEn,
      List<String> about) {
    static FindingAnswer of(WorksAndPlans.Found found, boolean english) {
      Finding finding = found.finding();
      Wording evidence = finding.evidence();
      return new FindingAnswer(
          finding.rule().id(),
          finding.outcome().code(),
          List.of(english ? evidence.en() : evidence.zh()),
          evidence.zh(),
          evidence.en(),
          found.about());
    }
  }

  /** Findings of a day. */
  public record Findings(LocalDate day, List<FindingAnswer> items) {}

  /** What this installation shows of itself. */
  @GET
  @Path("findings")
  @RolesAllowed({Role.Names.OPERATOR, Role.Names.AUDITOR})
  @Operation(
      summary = "What the rules say of this installation, its works and its plans",
      description =
          "By what the service knows of itself, by the words of the newest 20,000 works, and by the"
              + " exposure plans that have not ended; a caption that is hit is a reason to read it."
              + " Where a rule asks for what it cannot know, the"
              + " outcome is unknown and says what is missing; nothing unknown passes.")
  @APIResponse(
      responseCode = "200",
      description = "the findings",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Findings.class),
              examples =
                  @ExampleObject(
                      name = "findings",
                      value =
                          """
                          {"day": "2026-05-01", "items": [{"rule_id": "pipl-47", "outcome": "pass",
                           "evidence": ["个人可要求删除其信息：是"], "evidence_zh": "个人可要求删除其信息：是",
                           "evidence_en": "people can have their data erased: yes", "about": []}]}""")))
  public Findings findings() {
    LocalDate day = today();
    Facts known = facts.of(caller.organisation(), day);
    boolean english = caller.person().language().equals("en");
    Stream<WorksAndPlans.Found> own =
        rules.check(Subject.CONFIGURATION, known, "").stream()
            .map(finding -> new WorksAndPlans.Found(finding, List.of()));
    WorksAndPlans.Held held = database.in(caller.organisation(), WorksAndPlans::read);
    List<WorksAndPlans.Found> others = worksAndPlans.of(held, day);
    return new Findings(
        day,
        Stream.concat(own, others.stream())
            .map(found -> FindingAnswer.of(found, english))
            .toList());
  }
}
