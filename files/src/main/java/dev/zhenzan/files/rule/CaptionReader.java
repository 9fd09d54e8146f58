package dev.zhenzan.files.rule;

import dev.zhenzan.compliance.caption.CaptionCheck;
import dev.zhenzan.compliance.caption.CaptionWords;
import dev.zhenzan.compliance.caption.TradeKind;
import dev.zhenzan.compliance.caption.TradePattern;
import dev.zhenzan.files.yaml.YamlDocument;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads what captions are searched for. */
public final class CaptionReader {
  private static final String RESOURCE = "captions.yaml";
  private static final List<String> KINDS =
      Arrays.stream(TradeKind.values()).map(TradeKind::code).toList();

  private static final List<String> REACHES = List.of("clause", "caption");

  private CaptionReader() {}

  /**
   * Patterns with captions that they have to find and to pass over.
   *
   * @param check by the patterns
   * @param patterns all of them
   * @param trading captions by the pattern that has to find them
   * @param harmless captions that none may find
   */
  public record Patterns(
      CaptionCheck check,
      List<TradePattern> patterns,
      Map<String, List<String>> trading,
      List<String> harmless) {}

  /** The patterns that come with this version. */
  public static Patterns builtIn() {
    try (InputStream in = CaptionReader.class.getResourceAsStream(RESOURCE)) {
      return YamlDocument.read(RESOURCE, Objects.requireNonNull(in, RESOURCE))
          .as(CaptionReader::patterns);
    } catch (IOException e) {
      throw new UncheckedIOException("a resource cannot be read: " + RESOURCE, e);
    }
  }

  private static Patterns patterns(YamlMapping root) {
    Map<String, Set<String>> lists = root.required("words").entries((name, list) -> words(list));
    List<TradePattern> patterns =
        root.required("patterns").elements(node -> pattern(node.mapping(), lists));
    Map<String, List<String>> trading =
        root.required("trading").entries((id, list) -> list.elements(YamlNode::text));
    for (TradePattern pattern : patterns) {
      if (trading.getOrDefault(pattern.id(), List.of()).isEmpty()) {
        throw root.required("trading").wrong("no caption shows " + pattern.id() + "; add one");
      }
    }
    return new Patterns(
        new CaptionCheck(patterns, words(root)),
        patterns,
        trading,
        root.required("harmless").elements(YamlNode::text));
  }

  private static CaptionWords words(YamlMapping root) {
    return new CaptionWords(
        root.required("homophones").entries((written, meant) -> meant.text()),
        words(root.required("innocent")),
        words(root.required("refusals")),
        words(root.required("reports")),
        words(root.required("contacts")));
  }

  private static Set<String> words(YamlNode list) {
    return Set.copyOf(new HashSet<>(list.elements(YamlNode::text)));
  }

  private static TradePattern pattern(YamlMapping pattern, Map<String, Set<String>> lists) {
    return new TradePattern(
        pattern.required("id").text(),
        pattern.required("kind").code(TradeKind::parse, KINDS),
        pattern.required("parts").elements(node -> part(node, lists)),
        (int) pattern.required("span").whole(1, 60),
        pattern
            .optional("reach")
            .map(node -> node.code(CaptionReader::reach, REACHES))
            .orElse(TradePattern.Reach.CAPTION));
  }

  private static Optional<TradePattern.Reach> reach(String code) {
    return Arrays.stream(TradePattern.Reach.values())
        .filter(reach -> reach.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }

  private static Set<String> part(YamlNode name, Map<String, Set<String>> lists) {
    Set<String> words = lists.get(name.text());
    if (words == null) {
      throw name.wrong("'" + name.text() + "' is no list of words; there are " + lists.keySet());
    }
    return words;
  }
}
