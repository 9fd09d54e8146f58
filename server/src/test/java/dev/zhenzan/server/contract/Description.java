package dev.zhenzan.server.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.server.support.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The operations of the running service, as its OpenAPI document has them. */
final class Description {
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options");

  private final JsonNode document;

  private Description(JsonNode document) {
    this.document = document;
  }

  static Description ofService() {
    try {
      return new Description(
          new ObjectMapper().readTree(Visitor.nobody().get("/api/v1/openapi?format=json").body()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the service's description is no JSON", e);
    }
  }

  /**
   * One operation.
   *
   * @param path with its parameters in braces
   */
  record Described(String method, String path, JsonNode node) {
    boolean isSafe() {
      return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }

    boolean hasPathParameters() {
      return path.contains("{");
    }

    /** The names of parameters that stand somewhere, such as {@code query}. */
    List<String> parameters(String in) {
      List<String> names = new ArrayList<>();
      for (JsonNode parameter : node.path("parameters")) {
        if (parameter.path("in").asText().equals(in)) {
          names.add(parameter.path("name").asText());
        }
      }
      return names;
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** A form of a body: its media type, and what is said of it. */
  record Form(String type, JsonNode node) {}

  List<Described> operations() {
    List<Described> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (METHODS.contains(operation.getKey())) {
                            operations.add(
                                new Described(
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.getValue()));
                          }
                        }));
    return operations;
  }

  static List<Form> forms(JsonNode content) {
    List<Form> forms = new ArrayList<>();
    content.properties().forEach(it -> forms.add(new Form(it.getKey(), it.getValue())));
    return forms;
  }

  /** An example of a form; empty where there is none. */
  Optional<JsonNode> example(JsonNode form) {
    if (form.has("example")) {
      return Optional.of(form.get("example"));
    }
    for (JsonNode example : form.path("examples")) {
      return Optional.of(example.path("value"));
    }
    return ofSchema(form.path("schema"), 0);
  }

  private Optional<JsonNode> ofSchema(JsonNode schema, int depth) {
    if (depth > 4 || schema.isMissingNode()) {
      return Optional.empty();
    }
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().replaceAll(".*/", "");
      return ofSchema(document.at("/components/schemas/" + name), depth + 1);
    }
    if (schema.has("example")) {
      return Optional.of(schema.get("example"));
    }
    if (schema.path("examples").has(0)) {
      return Optional.of(schema.get("examples").get(0));
    }
    return ofSchema(schema.path("items"), depth + 1)
        .or(() -> ofSchema(schema.path("properties").path("items"), depth + 1));
  }

  /** A body that an operation takes, as its example has it; empty where it takes none. */
  Optional<String> body(Described operation) {
    for (Form form : forms(operation.node().path("requestBody").path("content"))) {
      if (form.type().startsWith("application/json")) {
        return example(form.node()).map(it -> it.isTextual() ? it.asText() : it.toString());
      }
    }
    return Optional.empty();
  }

  /** The media type of a body that an operation takes; JSON where it does not say. */
  static String bodyType(Described operation) {
    List<Form> forms = forms(operation.node().path("requestBody").path("content"));
    return forms.isEmpty() ? "application/json" : forms.getFirst().type();
  }
}
