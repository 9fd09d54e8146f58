package dev.zhenzan.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.support.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class DocumentationTest {
  private static final int FEWEST = 20;

  @Test
  void everyOperation_saysWhatItDoesTakesAndAnswers() {
    Description description = Description.ofService();
    List<String> lacks = new ArrayList<>();

    for (Description.Described operation : description.operations()) {
      lacks(description, operation).forEach(lack -> lacks.add(operation + ": " + lack));
    }

    assertThat(description.operations()).hasSizeGreaterThan(FEWEST);
    assertThat(lacks).isEmpty();
  }

  private static List<String> lacks(Description description, Description.Described operation) {
    List<String> lacks = new ArrayList<>();
    JsonNode node = operation.node();
    if (node.path("summary").asText().isBlank()) {
      lacks.add("no summary");
    }
    if (node.path("description").asText().isBlank()) {
      lacks.add("no description");
    }
    lacksExample(description, node.path("requestBody"), "body", lacks);
    boolean problems = false;
    for (Map.Entry<String, JsonNode> response : node.path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        lacksExample(description, response.getValue(), response.getKey(), lacks);
      }
      problems |= response.getKey().startsWith("4");
    }
    if (!problems) {
      lacks.add("no problem");
    }
    return lacks;
  }

  private static void lacksExample(
      Description description, JsonNode message, String what, List<String> lacks) {
    for (Description.Form form : Description.forms(message.path("content"))) {
      if (form.type().contains("json") && description.example(form.node()).isEmpty()) {
        lacks.add("no example of %s as %s".formatted(what, form.type()));
      }
    }
  }
}
