package dev.zhenzan.files.terms;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.purpose.Grant;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.Role;
import dev.zhenzan.compliance.purpose.SourceTerms;
import dev.zhenzan.files.yaml.YamlDocument;
import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Reads the terms of a source. */
public final class TermsReader {
  private static final List<String> PURPOSES =
      Arrays.stream(Purpose.values()).map(Purpose::code).toList();
  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::code).toList();

  private TermsReader() {}

  /**
   * Reads a file.
   *
   * @throws YamlException if it is no file of terms; with line, column and what to write
   */
  public static SourceTerms read(Path file) {
    return YamlDocument.read(file).as(TermsReader::terms);
  }

  private static SourceTerms terms(YamlMapping root) {
    return new SourceTerms(
        root.required("id").text(),
        new Wording(root.required("zh").text(), root.required("en").text()),
        force(root),
        root.required("grants").elements(grant -> grant(grant.mapping())));
  }

  /** The days on which something holds: {@code from}, and {@code until} where there is an end. */
  public static SourceTerms.Force force(YamlMapping mapping) {
    return new SourceTerms.Force(
        mapping.required("from").date(),
        mapping.optional("until").map(YamlNode::date).orElse(LocalDate.MAX));
  }

  private static Grant grant(YamlMapping grant) {
    return new Grant(
        grant.required("file").text(),
        Set.copyOf(grant.required("columns").elements(YamlNode::text)),
        Set.copyOf(
            grant.required("purposes").elements(node -> node.code(Purpose::parse, PURPOSES))),
        Set.copyOf(grant.required("roles").elements(node -> node.code(Role::parse, ROLES))));
  }
}
