package dev.zhenzan.files.pack;

import dev.zhenzan.audience.tag.InterestTag;
import dev.zhenzan.audience.tag.NormalForm;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import dev.zhenzan.vertical.LocalizedText;
import dev.zhenzan.vertical.PackTag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code vocabulary.yaml}. */
final class VocabularyFile {
  private final Vocabulary general;
  private final Map<String, YamlNode> tags = new LinkedHashMap<>();
  private final Map<String, Integer> lineOfWord = new HashMap<>();

  VocabularyFile(Vocabulary general) {
    this.general = general;
  }

  List<PackTag> read(YamlMapping root) {
    YamlNode list = root.required("tags");
    list.elements(this::remember);
    return list.elements(this::tag);
  }

  /** Codes first, so that a tag may stand above its parent. */
  private YamlNode remember(YamlNode node) {
    YamlNode code = node.mapping().required("code");
    @Nullable YamlNode other = tags.putIfAbsent(code.text(), code);
    if (other != null) {
      throw code.wrong(
          "tag '%s' stands in line %d too; put their words together"
              .formatted(code.text(), other.place().line()));
    }
    return code;
  }

  private PackTag tag(YamlNode node) {
    YamlMapping mapping = node.mapping();
    String code = mapping.required("code").text();
    Optional<YamlNode> name = mapping.optional("name");
    Optional<YamlNode> parent = mapping.optional("parent");
    return new PackTag(
        code,
        parent.map(this::parent).orElse(""),
        general
            .find(code)
            .map(known -> knownName(known, name, parent))
            .orElseGet(() -> Texts.localized(required(mapping, name))),
        words(mapping, "words"),
        words(mapping, "ambiguous"));
  }

  private static LocalizedText knownName(
      InterestTag known, Optional<YamlNode> name, Optional<YamlNode> parent) {
    for (Optional<YamlNode> given : List.of(name, parent)) {
      if (given.isPresent()) {
        throw given
            .get()
            .wrong(
                "tag %s is in the general vocabulary; remove its name and parent"
                    .formatted(known.code()));
      }
    }
    return new LocalizedText(known.zh(), known.en());
  }

  private YamlNode required(YamlMapping mapping, Optional<YamlNode> name) {
    YamlNode code = mapping.required("code");
    return name.orElseThrow(
        () ->
            code.wrong(
                "tag '%s' is not in the general vocabulary; give it a name and a parent, or write a known code"
                    .formatted(code.text())));
  }

  private String parent(YamlNode node) {
    String parent = node.text();
    if (!tags.containsKey(parent) && general.find(parent).isEmpty()) {
      throw node.wrong(
          "parent '%s' is neither in this file nor in the general vocabulary; write a known code"
              .formatted(parent));
    }
    return parent;
  }

  private List<String> words(YamlMapping mapping, String key) {
    return mapping.optional(key).map(node -> node.elements(this::word)).orElseGet(List::of);
  }

  /** A word stands once in a pack: where it means two tags the general vocabulary tells them. */
  private String word(YamlNode node) {
    String word = NormalForm.of(node.text());
    if (!word.codePoints().allMatch(NormalForm::isWordPart)) {
      throw node.wrong("'%s' is no word; write letters and digits alone".formatted(word));
    }
    @Nullable Integer other = lineOfWord.putIfAbsent(word, node.place().line());
    if (other != null) {
      throw node.wrong("word '%s' stands in line %d too; keep one".formatted(word, other));
    }
    return word;
  }
}
