package dev.zhenzan.server.log;

import dev.zhenzan.ledger.Opening;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof that a work's score stands in the log. */
@Path("/api/v1/works/{video_id}/receipt")
@Tag(name = "log")
public final class WorkReceiptResource {
  private final Database database;
  private final Caller caller;
  private final ScoreReceipts receipts;

  /** Of a database. */
  public WorkReceiptResource(Database database, Caller caller, ScoreReceipts receipts) {
    this.database = database;
    this.caller = caller;
    this.receipts = receipts;
  }

  /** The receipt. */
  @GET
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({Role.Names.CREATOR, Role.Names.OPERATOR, Role.Names.AUDITOR})
  @Operation(
      summary = "The receipt of a work's score in the latest audit",
      description =
          "A C2SP tlog-proof of the entry that commits to the score; form=opening also shows the"
              + " score itself to whoever has the file. docs/formats/ledger-entries.md tells of"
              + " both.")
  @APIResponse(responseCode = "200", description = "text/plain")
  @APIResponse(responseCode = "404", description = "no such work, or not in the log yet")
  public Response receipt(
      @PathParam("video_id") String video,
      @Parameter(description = "receipt or opening") @QueryParam("form") @DefaultValue("receipt")
          String form) {
    if (!form.equals("receipt") && !form.equals("opening")) {
      throw ProblemException.ofValue("form", "form must be receipt or opening");
    }
    Person person = caller.person();
    Opening opening =
        database
            .in(person.organisation(), handle -> ScoreReceipts.score(handle, video))
            .filter(score -> sees(person, score.record().creator()))
            .flatMap(score -> receipts.opening(person.organisation(), score))
            .orElseThrow(() -> ProblemException.notFound("receipt of a work"));
    byte[] bytes = form.equals("opening") ? opening.toBytes() : opening.receipt().toBytes();
    String ending = form.equals("opening") ? Opening.ENDING : ".tlog-proof";
    return Response.ok(bytes, "text/plain; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"work" + ending + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }

  private static boolean sees(Person person, String creator) {
    return person.is(Role.OPERATOR)
        || person.is(Role.AUDITOR)
        || person.creatorIds().contains(creator);
  }
}
