package dev.zhenzan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know whom: invariants 1, 3, 4, 6 and 11 of the architecture. */
class DependencyRulesTest {
  private static final String[] JUDGES = {
    "dev.zhenzan.verdict..",
    "dev.zhenzan.audience..",
    "dev.zhenzan.exposure..",
    "dev.zhenzan.diagnosis..",
    "dev.zhenzan.value.."
  };

  @Test
  void import_seesThePackagesThatTheRulesNeed() {
    assertThat(Core.packages())
        .extracting("name")
        .contains(
            "dev.zhenzan.model",
            "dev.zhenzan.trees",
            "dev.zhenzan.detect.lockstep",
            "dev.zhenzan.verdict",
            "dev.zhenzan.verdict.context",
            "dev.zhenzan.audience.match",
            "dev.zhenzan.audience.match.factor",
            "dev.zhenzan.audience.match.linear",
            "dev.zhenzan.audience.match.logit",
            "dev.zhenzan.pipeline.matching",
            "dev.zhenzan.exposure.lift",
            "dev.zhenzan.ledger",
            "dev.zhenzan.ledger.entry");
  }

  @Test
  void model_usesTheJdkAndJspecifyOnly() {
    onlyDependsOn("dev.zhenzan.model..", "java..", "org.jspecify..");
  }

  @Test
  void graph_usesTheJdkOnly() {
    onlyDependsOn("dev.zhenzan.graph..", "java..", "org.jspecify..");
  }

  @Test
  void linear_usesTheJdkAndJspecifyOnly() {
    onlyDependsOn("dev.zhenzan.linear..", "java..", "org.jspecify..");
  }

  @Test
  void diagnosis_knowsTheModelAndTheVerticalAlone() {
    onlyDependsOn(
        "dev.zhenzan.diagnosis..",
        "dev.zhenzan.model..",
        "dev.zhenzan.vertical..",
        "dev.zhenzan.linear..",
        "java..",
        "org.jspecify..");
  }

  @Test
  void trees_useTheJdkAndJspecifyOnly() {
    onlyDependsOn("dev.zhenzan.trees..", "java..", "org.jspecify..");
  }

  @Test
  void linear_andVerticals_useTheJdkAndJspecifyOnly() {
    onlyDependsOn("dev.zhenzan.linear..", "java..", "org.jspecify..");
    onlyDependsOn("dev.zhenzan.vertical..", "java..", "org.jspecify..");
  }

  @Test
  void choices_knowNobody_andRetrievalKnowsChoicesAlone() {
    onlyDependsOn("dev.zhenzan.audience.choice..", "java..", "org.jspecify..");
    onlyDependsOn(
        "dev.zhenzan.audience.profile..",
        "dev.zhenzan.audience.choice..",
        "dev.zhenzan.model..",
        "it.unimi..",
        "java..",
        "org.jspecify..");
    onlyDependsOn(
        "dev.zhenzan.audience.retrieval..",
        "dev.zhenzan.audience.choice..",
        "dev.zhenzan.graph..",
        "it.unimi..",
        "java..",
        "org.jspecify..");
  }

  @Test
  void matching_knowsWorksAndPeople_butNotWhoIsFoundOrShownWhat() {
    onlyDependsOn(
        "dev.zhenzan.audience.match..",
        "dev.zhenzan.audience.choice..",
        "dev.zhenzan.audience.profile..",
        "dev.zhenzan.audience.tag..",
        "dev.zhenzan.graph..",
        "dev.zhenzan.model..",
        "it.unimi..",
        "java..",
        "org.jspecify..");
    onlyDependsOn("dev.zhenzan.audience.match.linear..", "java..", "org.jspecify..");
    for (String kernel : new String[] {"factor", "logit"}) {
      onlyDependsOn(
          "dev.zhenzan.audience.match." + kernel + "..",
          "dev.zhenzan.audience.match.linear..",
          "dev.zhenzan.graph..",
          "java..",
          "org.jspecify..");
    }
  }

  @Test
  void surroundings_areMeasuredWithoutKnowingHowTheyAreJudged() {
    onlyDependsOn(
        "dev.zhenzan.verdict.context..",
        "dev.zhenzan.model..",
        "dev.zhenzan.graph..",
        "java..",
        "org.jspecify..");
  }

  @Test
  void compliance_knowsTheModelAlone_andPurposesNotEvenThat() {
    onlyDependsOn("dev.zhenzan.compliance..", "dev.zhenzan.model..", "java..", "org.jspecify..");
    onlyDependsOn(
        "dev.zhenzan.compliance.purpose..", "dev.zhenzan.compliance", "java..", "org.jspecify..");
  }

  @Test
  void lift_isMeasuredWithoutKnowingWhatIsPlanned() {
    onlyDependsOn("dev.zhenzan.exposure.lift..", "dev.zhenzan.model..", "java..", "org.jspecify..");
  }

  private static void onlyDependsOn(String own, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = own;
    System.arraycopy(others, 0, allowed, 1, others.length);
    assertThat(
            Core.breaches(
                classes()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .onlyDependOnClassesThat(inOrPrimitive(allowed))))
        .isEmpty();
  }

  private static DescribedPredicate<JavaClass> inOrPrimitive(String... packages) {
    return DescribedPredicate.<JavaClass>describe(
            "primitives or arrays of them", type -> type.getBaseComponentType().isPrimitive())
        .or(JavaClass.Predicates.resideInAnyPackage(packages))
        .or(
            DescribedPredicate.describe(
                "arrays of allowed types",
                type ->
                    type.isArray()
                        && JavaClass.Predicates.resideInAnyPackage(packages)
                            .test(type.getBaseComponentType())));
  }

  @Test
  void detectors_doNotKnowOneAnother() {
    assertThat(
            Core.breaches(
                slices().matching("dev.zhenzan.detect.(*)..").should().notDependOnEachOther()))
        .isEmpty();
  }

  @Test
  void detect_knowsModelGraphAndTreesOnly() {
    assertThat(
            Core.breaches(
                noClasses()
                    .that()
                    .resideInAPackage("dev.zhenzan.detect..")
                    .should()
                    .dependOnClassesThat(
                        JavaClass.Predicates.resideInAPackage("dev.zhenzan..")
                            .and(
                                DescribedPredicate.not(
                                    JavaClass.Predicates.resideInAnyPackage(
                                        "dev.zhenzan.detect..",
                                        "dev.zhenzan.model..",
                                        "dev.zhenzan.graph..",
                                        "dev.zhenzan.trees..",
                                        "dev.zhenzan.sketch.."))))))
        .isEmpty();
  }

  @Test
  void judges_knowNeitherDetectorsNorStorageNorOneAnother() {
    assertThat(
            Core.breaches(
                noClasses()
                    .that()
                    .resideInAnyPackage(JUDGES)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                        "dev.zhenzan.detect..",
                        "dev.zhenzan.store..",
                        "dev.zhenzan.ledger..",
                        "dev.zhenzan.pipeline..")))
        .isEmpty();
    assertThat(dependenciesBetweenJudges()).isEmpty();
  }

  private static List<Dependency> dependenciesBetweenJudges() {
    return Core.CLASSES.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(
            d ->
                !judge(d.getOriginClass()).isEmpty()
                    && !judge(d.getTargetClass()).isEmpty()
                    && !judge(d.getOriginClass()).equals(judge(d.getTargetClass())))
        .toList();
  }

  private static String judge(JavaClass type) {
    for (String judge : JUDGES) {
      if (JavaClass.Predicates.resideInAPackage(judge).test(type)) {
        return judge;
      }
    }
    return "";
  }

  @Test
  void log_isSeenByTheLedgerAndCertificatesOnly() {
    assertThat(
            Core.breaches(
                noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.zhenzan.ledger..", "dev.zhenzan.certificate..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.zhenzan.tlog..")))
        .isEmpty();
  }

  @Test
  void entries_areMadeOfCommitmentsAndKnowNoModel() {
    onlyDependsOn(
        "dev.zhenzan.ledger.entry..",
        "dev.zhenzan.ledger.commitment..",
        "dev.zhenzan.ledger.encoding..",
        "dev.zhenzan.tlog..",
        "java..",
        "org.jspecify..");
  }

  @Test
  void pipeline_isKnownToNobodyInCore() {
    assertThat(
            Core.breaches(
                noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.zhenzan.pipeline..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.zhenzan.pipeline..")))
        .isEmpty();
  }

  @Test
  void packages_haveNoCycles() {
    assertThat(Core.breaches(slices().matching("dev.zhenzan.(**)").should().beFreeOfCycles()))
        .isEmpty();
  }

  @Test
  void internalPackages_areUsedByTheirParentAlone() {
    List<Dependency> foreign =
        Core.CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(d -> d.getTargetClass().getPackageName().endsWith(".internal"))
            .filter(d -> !insideParent(d))
            .toList();
    assertThat(foreign).isEmpty();
  }

  private static boolean insideParent(Dependency dependency) {
    String internal = dependency.getTargetClass().getPackageName();
    String parent = internal.substring(0, internal.lastIndexOf('.'));
    String origin = dependency.getOriginClass().getPackageName();
    return origin.equals(parent) || origin.equals(internal);
  }
}
