package dev.zhenzan;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Comparator;
import java.util.List;

/** The compiled classes of core, without its tests and without those of the log beneath it. */
final class Core {
  static final String ROOT = "dev.zhenzan";

  /** Packages whose code depends on its parameters alone. */
  static final String[] PURE = {
    "dev.zhenzan.model..",
    "dev.zhenzan.sketch..",
    "dev.zhenzan.graph..",
    "dev.zhenzan.trees..",
    "dev.zhenzan.linear..",
    "dev.zhenzan.detect..",
    "dev.zhenzan.verdict..",
    "dev.zhenzan.audience..",
    "dev.zhenzan.exposure..",
    "dev.zhenzan.diagnosis..",
    "dev.zhenzan.value..",
    "dev.zhenzan.vertical..",
    "dev.zhenzan.compliance.."
  };

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/dev/zhenzan/tlog/"))
          .importPackages(ROOT);

  private Core() {}

  /** What of the classes breaks a rule: nothing where all keep to it. */
  static List<String> breaches(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }

  /** The packages that hold a class, in the order of their names. */
  static List<JavaPackage> packages() {
    return CLASSES.stream()
        .map(JavaClass::getPackage)
        .distinct()
        .sorted(Comparator.comparing(JavaPackage::getName))
        .toList();
  }
}
