package dev.zhenzan.server.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says of each operation which problems it gives, where they follow from what it takes: so that no
 * resource has to repeat it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentedProblems implements OASFilter {
  /** Made by the framework. */
  public DocumentedProblems() {}

  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses responses =
        operation.getResponses() == null
            ? OASFactory.createAPIResponses()
            : operation.getResponses();
    boolean hasParameters =
        operation.getParameters() != null && !operation.getParameters().isEmpty();
    if (operation.getRequestBody() != null) {
      add(responses, ProblemType.BAD_REQUEST);
      add(responses, ProblemType.INVALID_VALUE);
      add(responses, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    } else if (hasParameters) {
      add(responses, ProblemType.INVALID_VALUE);
    }
    if (hasParameters
        && operation.getParameters().stream()
            .anyMatch(it -> "path".equals(String.valueOf(it.getIn())))) {
      add(responses, ProblemType.NOT_FOUND);
    }
    add(responses, ProblemType.TOO_MANY_REQUESTS);
    operation.setResponses(responses);
    return operation;
  }

  private static void add(APIResponses responses, ProblemType type) {
    String status = Integer.toString(type.status());
    if (!responses.hasAPIResponse(status)) {
      responses.addAPIResponse(status, response(type));
    } else if (responses.getAPIResponse(status).getContent() == null) {
      responses.getAPIResponse(status).setContent(response(type).getContent());
    }
  }

  private static APIResponse response(ProblemType type) {
    return OASFactory.createAPIResponse()
        .description(type.title())
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema(type))));
  }

  private static Schema schema(ProblemType type) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .addProperty("type", text().addExample(type.reference()))
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text());
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
