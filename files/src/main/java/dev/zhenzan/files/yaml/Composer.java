package dev.zhenzan.files.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes nodes of the parser's findings, and refuses what this package does not take. */
final class Composer {
  /** Levels of mappings and lists within one another. */
  static final int MOST_LEVELS = 32;

  private final String name;
  private final Problems problems;

  Composer(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /** The only document of a text. */
  YamlNode compose(String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setCodePointLimit(Integer.MAX_VALUE).build();
    try {
      return document(new Parse(settings).parseString(text).iterator());
    } catch (MarkedYamlEngineException e) {
      throw YamlException.at(place(e), e.getProblem() + "; check indentation, quotes and colons");
    } catch (ReaderException e) {
      throw YamlException.at(
          placeOf(text, e.getPosition()), "a character that YAML cannot hold; remove it");
    } catch (YamlEngineException e) {
      throw YamlException.at(YamlDocument.start(name), String.valueOf(e.getMessage()));
    }
  }

  private YamlPlace place(MarkedYamlEngineException e) {
    return place(e.getProblemMark().or(e::getContextMark));
  }

  private YamlPlace place(Optional<Mark> mark) {
    return mark.map(m -> new YamlPlace(name, m.getLine() + 1, m.getColumn() + 1))
        .orElseGet(() -> YamlDocument.start(name));
  }

  private YamlNode document(Iterator<Event> parsed) {
    parsed.next();
    Event start = parsed.next();
    if (!(start instanceof DocumentStartEvent head)) {
      throw at(start, "the file is empty; write lines of 'key: value'");
    }
    if (head.getSpecVersion().isPresent() || !head.getTags().isEmpty()) {
      throw at(start, "a directive; remove the lines that begin with %");
    }
    YamlNode root = node(parsed.next(), parsed, 1);
    parsed.next();
    Event end = parsed.next();
    if (end instanceof DocumentStartEvent) {
      throw at(end, "a second document; keep one in a file");
    }
    return root;
  }

  private YamlNode node(Event first, Iterator<Event> parsed, int level) {
    requirePlainNode(first);
    if (first instanceof ScalarEvent scalar) {
      return new YamlScalar(
          place(scalar.getStartMark()), problems, scalar.getValue(), style(scalar));
    }
    if (level > MOST_LEVELS) {
      throw at(first, "more than " + MOST_LEVELS + " levels deep; write it flatter");
    }
    if (first instanceof SequenceStartEvent) {
      return sequence(first, parsed, level);
    }
    return mapping(first, parsed, level);
  }

  private static YamlScalar.Style style(ScalarEvent scalar) {
    return scalar.isPlain() ? YamlScalar.Style.PLAIN : YamlScalar.Style.QUOTED;
  }

  private void requirePlainNode(Event event) {
    if (event instanceof AliasEvent) {
      throw at(event, "an alias (*); write the value out");
    }
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw at(event, "an anchor (&); remove it, or quote the text");
    }
    boolean tagged =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case CollectionStartEvent collection -> collection.getTag().isPresent();
          default -> false;
        };
    if (tagged) {
      throw at(event, "a tag (!); remove it, or quote the text");
    }
  }

  private YamlSequence sequence(Event start, Iterator<Event> parsed, int level) {
    List<YamlNode> nodes = new ArrayList<>();
    Event next = parsed.next();
    while (next.getEventId() != Event.ID.SequenceEnd) {
      nodes.add(node(next, parsed, level + 1));
      next = parsed.next();
    }
    return new YamlSequence(place(start.getStartMark()), problems, nodes);
  }

  private YamlMapping mapping(Event start, Iterator<Event> parsed, int level) {
    Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
    Event next = parsed.next();
    while (next.getEventId() != Event.ID.MappingEnd) {
      String key = key(next);
      YamlPlace place = place(next.getStartMark());
      YamlNode value = node(parsed.next(), parsed, level + 1);
      YamlMapping.@Nullable Entry other =
          entries.putIfAbsent(key, new YamlMapping.Entry(place, value));
      if (other != null) {
        problems.add(
            place,
            "'" + Excerpt.of(key) + "' stands in line " + other.place().line() + " too; keep one");
      }
      next = parsed.next();
    }
    return new YamlMapping(place(start.getStartMark()), problems, entries);
  }

  private String key(Event event) {
    requirePlainNode(event);
    if (event instanceof ScalarEvent scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw at(event, "a key that is no text; write 'key: value', and quote braces");
  }

  private YamlException at(Event event, String what) {
    return YamlException.at(place(event.getStartMark()), what);
  }

  private YamlPlace placeOf(String text, int position) {
    String before = text.substring(0, Math.clamp(position, 0, text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new YamlPlace(name, line, before.length() - before.lastIndexOf('\n'));
  }
}
