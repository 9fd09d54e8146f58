package dev.zhenzan.server.group;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.group.Group.Edge;
import dev.zhenzan.server.group.Group.Graph;
import dev.zhenzan.server.group.Group.Member;
import dev.zhenzan.server.group.Group.Node;
import dev.zhenzan.server.http.Page;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.http.Problem;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Caller;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.result.Pseudonyms;
import dev.zhenzan.server.result.Sight;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

/** Lockstep groups of the latest audit. */
@Path("/api/v1/groups")
@Tag(name = "groups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.OPERATOR, Role.Names.CREATOR, Role.Names.REVIEWER, Role.Names.AUDITOR})
public final class GroupResource {
  private static final int MOST_MEMBERS = 60;
  private static final int MOST_VIDEOS = 40;

  private static final String GROUP =
      """
      {"group_id": "G1", "accounts": 40, "videos": 12, "interactions": 480, "invalid": 478, "synchronous": true,
       "expected": 3.1, "suspiciousness": 1121.3, "p_value": 1e-14, "q_value": 1e-13,
       "window": {"from": "2026-03-02T11:00:00Z", "to": "2026-03-09T11:00:00Z"},
       "evidence": "40 accounts made 480 interactions with the same 12 videos ...",
       "evidence_zh": "40 个账号与同样的 12 个作品发生了 480 次互动……",
       "changed_verdicts": 0, "review_ids": []""";

  private final Caller caller;
  private final Database database;
  private final Pseudonyms pseudonyms;

  /** For the one who asks. */
  public GroupResource(Caller caller, Database database, Pseudonyms pseudonyms) {
    this.caller = caller;
    this.database = database;
    this.pseudonyms = pseudonyms;
  }

  /** Groups, the most suspicious first. */
  @GET
  @Operation(
      summary = "Lockstep groups",
      description =
          "Of the latest audit, the most suspicious first, with what reviewers decided since. A creator sees those that interacted"
              + " with own works.")
  @APIResponse(
      responseCode = "200",
      description = "a page",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "one",
                      value = "{\"items\": [" + GROUP + "}], \"next\": null}")))
  public Page<Group> list(@BeanParam PageRequest page) {
    Person person = caller.person();
    return database.in(
        person.organisation(),
        handle ->
            Page.of(
                Groups.list(handle, person, page), page, group -> Integer.toString(group.rank())));
  }

  /** One group with what says that it is one. */
  @GET
  @Path("{id}")
  @Operation(
      summary = "A lockstep group",
      description =
          "With evidence in words, its most active accounts, its works, and a graph of at most 60"
              + " accounts, 40 works and 1000 interactions; nodes_in_all says of how many. Ids count"
              + " within an audit: the next one numbers anew. Whoever may not see accounts gets"
              + " pseudonyms, a creator own works alone.")
  @APIResponse(
      responseCode = "200",
      description = "the group",
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "one",
                      value =
                          GROUP
                              + ", \"members\": [{\"id\": \"a8\", \"interactions\": 12,"
                              + " \"probability\": 0.98}], \"video_ids\": [\"v17\"], \"graph\":"
                              + " {\"nodes\": [{\"id\": \"a8\", \"kind\": \"account\", \"label\":"
                              + " \"a8\", \"probability\": 0.98}], \"edges\": [], \"nodes_in_all\":"
                              + " 52}}")))
  @APIResponse(
      responseCode = "404",
      description = "no such group, or none of one's own works",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Group one(@PathParam("id") String id) {
    Person person = caller.person();
    return database.in(
        person.organisation(),
        handle ->
            Groups.find(handle, person, id)
                .map(group -> detailed(handle, group, person))
                .orElseThrow(() -> ProblemException.notFound("group")));
  }

  private Group detailed(Handle handle, Group group, Person person) {
    Sight sight = Sight.of(person);
    UnaryOperator<String> name = id -> pseudonyms.shown(sight, person.organisation(), id);
    Map<String, String> works = new TreeMap<>(Groups.captions(handle, sight, group.allVideoIds()));
    List<String> drawn = works.keySet().stream().limit(MOST_VIDEOS).toList();
    List<Member> members = Groups.members(handle, group.groupId(), MOST_MEMBERS);
    List<Edge> edges = Groups.edges(handle, group.groupId(), members, drawn);
    return group.with(
        members.stream().map(each -> named(each, name)).toList(),
        List.copyOf(works.keySet()),
        new Graph(
            nodes(members, drawn, works, name),
            edges.stream().map(edge -> named(edge, name)).toList(),
            group.accounts() + group.videos()));
  }

  private static List<Node> nodes(
      List<Member> members,
      List<String> videos,
      Map<String, String> captions,
      UnaryOperator<String> name) {
    List<Node> nodes = new ArrayList<>();
    for (Member member : members) {
      String shown = name.apply(member.id());
      nodes.add(new Node(shown, "account", shown, member.probability()));
    }
    for (String video : videos) {
      nodes.add(new Node(video, "video", captions.getOrDefault(video, video), null));
    }
    return nodes;
  }

  private static Member named(Member member, UnaryOperator<String> name) {
    return new Member(name.apply(member.id()), member.interactions(), member.probability());
  }

  private static Edge named(Edge edge, UnaryOperator<String> name) {
    return new Edge(name.apply(edge.account()), edge.video(), edge.time());
  }
}
