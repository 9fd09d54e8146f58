package dev.zhenzan.files.rule;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.assessment.Risk;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.yaml.YamlDocument;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads what an assessment of the impact on personal information is made of. */
public final class RiskReader {
  private static final String RESOURCE = "risks.yaml";

  private RiskReader() {}

  /**
   * Risks, and why each purpose needs what it reads.
   *
   * @param risks in the order of the file
   * @param necessity by purpose
   */
  public record Catalogue(List<Risk> risks, Map<Purpose, Wording> necessity) {
    public Catalogue {
      risks = List.copyOf(risks);
      necessity = Map.copyOf(necessity);
    }
  }

  /** The catalogue that comes with this version. */
  public static Catalogue builtIn() {
    try (InputStream in = RiskReader.class.getResourceAsStream(RESOURCE)) {
      return YamlDocument.read(RESOURCE, Objects.requireNonNull(in, RESOURCE))
          .as(RiskReader::catalogue);
    } catch (IOException e) {
      throw new UncheckedIOException("a resource cannot be read: " + RESOURCE, e);
    }
  }

  private static Catalogue catalogue(YamlMapping root) {
    YamlMapping purposes = root.required("purposes").mapping();
    Map<Purpose, Wording> necessity = new EnumMap<>(Purpose.class);
    for (Purpose purpose : Purpose.values()) {
      necessity.put(purpose, FactReader.wording(purposes.required(purpose.code()).mapping()));
    }
    return new Catalogue(root.required("risks").elements(node -> risk(node.mapping())), necessity);
  }

  private static Risk risk(YamlMapping risk) {
    return new Risk(
        risk.required("id").text(),
        FactReader.wording(risk.required("title").mapping()),
        FactReader.wording(risk.required("harm").mapping()),
        FactReader.wording(risk.required("measures").mapping()),
        Set.copyOf(risk.required("rules").elements(YamlNode::text)));
  }
}
