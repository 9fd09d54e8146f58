package dev.zhenzan.compliance.rule;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.purpose.SourceTerms.Force;
import java.util.Objects;

/**
 * An article of law with the days on which it is in force.
 *
 * @param law a short code of the law or of its version
 * @param name of the law
 * @param article its number, such as {@code 24}
 * @param force the days
 */
public record Provision(String law, Wording name, String article, Force force) {
  public Provision {
    if (!law.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException("law must be of a-z, 0-9 and '-': " + law);
    }
    Objects.requireNonNull(name, "name");
    if (!article.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException("article must be a number, such as 24: " + article);
    }
    Objects.requireNonNull(force, "force");
  }

  /** The provision as people name it. */
  public Wording told() {
    return new Wording(name.zh() + "第" + article + "条", name.en() + ", art. " + article);
  }
}
