package dev.zhenzan.anchors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void chainsLibraries_areSeenByTheirPackageAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".chain")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.web3j..", "tools.jackson..")
        .check(CLASSES);
  }

  @Test
  void network_isUsedByExchangeAndTheOwnAuthorityAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".exchange", ROOT + ".authority")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "com.sun.net.httpserver..")
        .check(CLASSES);
  }
}
