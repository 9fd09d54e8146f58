package dev.zhenzan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Pure packages depend on their parameters alone: invariant 2 of the architecture. */
class PurityRulesTest {
  private static final Set<String> THREADS =
      Set.of("parallelStream", "parallel", "parallelSort", "parallelPrefix", "parallelSetAll");

  @Test
  void purePackages_doNoInputOrOutput() {
    assertThat(
            Core.breaches(
                noneOf(Core.PURE)
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.sql..")))
        .isEmpty();
    assertThat(
            Core.breaches(
                noneOf(Core.PURE)
                    .accessTargetWhere(
                        owner(System.class).and(named(Set.of("out", "err", "in", "getenv"))))))
        .isEmpty();
  }

  @Test
  void purePackages_startNoThread() {
    assertThat(
            Core.breaches(
                noneOf(Core.PURE)
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.util.concurrent")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Thread.class)))
        .isEmpty();
    assertThat(Core.breaches(noneOf(Core.PURE).accessTargetWhere(named(THREADS)))).isEmpty();
  }

  @Test
  void purePackages_doNotLog() {
    assertThat(
            Core.breaches(
                noneOf(Core.PURE)
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(System.Logger.class)))
        .isEmpty();
  }

  @Test
  void purePackages_readNoClock() {
    assertThat(
            Core.breaches(
                noneOf(Core.PURE).dependOnClassesThat().areAssignableTo(java.time.Clock.class)))
        .isEmpty();
    assertThat(
            Core.breaches(
                noneOf(Core.PURE)
                    .accessTargetWhere(
                        owner(System.class).and(named(Set.of("currentTimeMillis", "nanoTime"))))))
        .isEmpty();
    assertThat(
            Core.breaches(
                noneOf(Core.PURE)
                    .accessTargetWhere(
                        DescribedPredicate.<JavaAccess<?>>describe(
                                "of java.time",
                                access ->
                                    access
                                        .getTargetOwner()
                                        .getPackageName()
                                        .startsWith("java.time"))
                            .and(named(Set.of("now"))))))
        .isEmpty();
    assertThat(Core.breaches(noneOf(Core.PURE).callConstructor(java.util.Date.class))).isEmpty();
  }

  @Test
  void certificates_areTimedAndDrawnByTheirParametersAlone() {
    String certificate = "dev.zhenzan.certificate..";
    assertThat(
            Core.breaches(
                noneOf(certificate).dependOnClassesThat().areAssignableTo(java.time.Clock.class)))
        .isEmpty();
    assertThat(
            Core.breaches(
                noneOf(certificate).accessTargetWhere(named(Set.of("now", "currentTimeMillis")))))
        .isEmpty();
    assertThat(Core.breaches(noneOf(certificate).callMethod(java.util.UUID.class, "randomUUID")))
        .isEmpty();
    assertThat(
            Core.breaches(
                noneOf(certificate)
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.security.SecureRandom")))
        .isEmpty();
  }

  @Test
  void purePackages_drawFromSeededGeneratorsOnly() {
    assertThat(Core.breaches(noneOf(Core.PURE).callConstructor(Random.class))).isEmpty();
    assertThat(Core.breaches(noneOf(Core.PURE).callConstructor(SplittableRandom.class))).isEmpty();
    assertThat(Core.breaches(noneOf(Core.PURE).callMethod(Math.class, "random"))).isEmpty();
    assertThat(
            Core.breaches(noneOf(Core.PURE).callMethod(Collections.class, "shuffle", List.class)))
        .isEmpty();
    assertThat(Core.breaches(noneOf(Core.PURE).callMethod(java.util.UUID.class, "randomUUID")))
        .isEmpty();
    assertThat(
            Core.breaches(
                noneOf(Core.PURE)
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.security.SecureRandom")))
        .isEmpty();
  }

  @Test
  void purePackages_doNotDependOnTheMachinesZoneOrLocale() {
    assertThat(Core.breaches(noneOf(Core.PURE).callMethod(java.time.ZoneId.class, "systemDefault")))
        .isEmpty();
    assertThat(Core.breaches(noneOf(Core.PURE).callMethod(java.util.Locale.class, "getDefault")))
        .isEmpty();
    assertThat(Core.breaches(noneOf(Core.PURE).callMethod(String.class, "toLowerCase"))).isEmpty();
    assertThat(Core.breaches(noneOf(Core.PURE).callMethod(String.class, "toUpperCase"))).isEmpty();
    assertThat(
            Core.breaches(
                noneOf(Core.PURE).callMethod(String.class, "format", String.class, Object[].class)))
        .isEmpty();
    assertThat(Core.breaches(noneOf(Core.PURE).callMethod(String.class, "getBytes"))).isEmpty();
  }

  private static ClassesShould noneOf(String... packages) {
    return noClasses().that().resideInAnyPackage(packages).should();
  }

  private static DescribedPredicate<JavaAccess<?>> owner(Class<?> type) {
    return DescribedPredicate.describe(
        "of " + type.getName(), access -> access.getTargetOwner().isEquivalentTo(type));
  }

  private static DescribedPredicate<JavaAccess<?>> named(Set<String> names) {
    return DescribedPredicate.describe(
        "named " + names, access -> names.contains(access.getName()));
  }
}
