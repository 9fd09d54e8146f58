package dev.zhenzan.tlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module, and which packages depend on their parameters alone. */
class TlogRulesTest {
  private static final String ROOT = "dev.zhenzan.tlog";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Hashing, formats and proofs; what lasts, waits or speaks to others stands outside. */
  private static final String[] PURE = {
    ROOT, ROOT + ".merkle..", ROOT + ".tile..", ROOT + ".note..", ROOT + ".checkpoint.."
  };

  /** The packages that a package may use beside itself and the module's own. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "", Set.of(),
          ".merkle", Set.of(),
          ".tile", Set.of(),
          ".note", Set.of(),
          ".checkpoint", Set.of(".merkle", ".note"),
          ".log", Set.of(".merkle", ".tile", ".note", ".checkpoint"),
          ".witness", Set.of(".merkle", ".note", ".checkpoint", ".log"),
          ".monitor", Set.of(".merkle", ".tile", ".note", ".checkpoint", ".log"));

  @Test
  void packages_keepToTheArrows() {
    assertThat(CLASSES.stream().map(type -> slice(type)).distinct())
        .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    assertThat(
            CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(TlogRulesTest::againstAnArrow)
                .map(Dependency::getDescription))
        .isEmpty();
    check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
  }

  private static boolean againstAnArrow(Dependency dependency) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    if (!target.getPackageName().startsWith(ROOT)) {
      return false;
    }
    String from = slice(dependency.getOriginClass());
    String to = slice(target);
    return !to.isEmpty() && !from.equals(to) && !ARROWS.getOrDefault(from, Set.of()).contains(to);
  }

  private static String slice(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }

  @Test
  void module_usesTheJdkAndJspecifyOnly() {
    List<String> foreign =
        CLASSES.stream()
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> isForeign(dependency.getTargetClass().getBaseComponentType()))
            .map(Dependency::getDescription)
            .toList();
    assertThat(foreign).isEmpty();
  }

  private static boolean isForeign(JavaClass type) {
    return !type.isPrimitive()
        && List.of(ROOT, "java.", "org.jspecify.", "com.sun.net.httpserver").stream()
            .noneMatch(type.getPackageName()::startsWith);
  }

  @Test
  void formatsAndProofs_doNoInputOrOutput() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.nio.file..", "java.nio.channels..", "java.net..", "java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.io.Closeable.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class));
  }

  @Test
  void formatsAndProofs_readNoClock() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .accessTargetWhere(
                DescribedPredicate.<JavaAccess<?>>describe(
                    "that tells the time",
                    access ->
                        Set.of("now", "currentTimeMillis", "nanoTime", "system")
                            .contains(access.getName()))));
  }

  @Test
  void formatsAndProofs_drawNothingThemselves() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .callConstructor(java.security.SecureRandom.class)
            .orShould()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callMethod(Math.class, "random"));
  }

  private static void check(ArchRule rule) {
    assertThat(rule.evaluate(CLASSES).getFailureReport().getDetails())
        .as(rule.getDescription())
        .isEmpty();
  }
}
