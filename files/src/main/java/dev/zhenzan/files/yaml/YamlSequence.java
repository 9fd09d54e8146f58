package dev.zhenzan.files.yaml;

import java.util.List;

/** A list. */
public final class YamlSequence extends YamlNode {
  private final List<YamlNode> nodes;

  YamlSequence(YamlPlace place, Problems problems, List<YamlNode> nodes) {
    super(place, problems);
    this.nodes = List.copyOf(nodes);
  }

  /** In the order of the file. */
  public List<YamlNode> nodes() {
    return nodes;
  }

  @Override
  String described() {
    return "a list of " + nodes.size();
  }

  @Override
  void forgive() {
    nodes.forEach(YamlNode::forgive);
  }

  @Override
  void tellUnasked() {
    nodes.forEach(YamlNode::tellUnasked);
  }
}
