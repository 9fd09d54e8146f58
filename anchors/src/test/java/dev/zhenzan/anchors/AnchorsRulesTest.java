package dev.zhenzan.anchors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Who may know whom within this module. */
class AnchorsRulesTest {
  private static final String ROOT = "dev.zhenzan.anchors";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packages_haveNoCycles() {
    check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
  }

  @Test
  void chainsLibraries_areSeenByTheirPackageAlone() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".chain")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.web3j..", "tools.jackson.."));
  }

  @Test
  void network_isUsedByExchangeAndTheOwnAuthorityAlone() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".exchange", ROOT + ".authority")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver.."));
  }

  private static void check(ArchRule rule) {
    assertThat(rule.evaluate(CLASSES).getFailureReport().getDetails())
        .as(rule.getDescription())
        .isEmpty();
  }
}
