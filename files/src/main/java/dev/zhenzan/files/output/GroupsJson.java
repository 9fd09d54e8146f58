package dev.zhenzan.files.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code groups.json}: an array of the lockstep groups, most suspicious first. */
final class GroupsJson {
  private final InteractionTable table;
  private final JsonGenerator json;

  private GroupsJson(InteractionTable table, JsonGenerator json) {
    this.table = table;
    this.json = json;
  }

  static void write(AuditResult result, Path file) {
    InteractionTable table = result.input().interactions();
    JsonFile.write(file, json -> new GroupsJson(table, json).write(result.groups()));
  }

  private void write(List<LockstepGroup> groups) throws IOException {
    json.writeStartArray();
    for (int index = 0; index < groups.size(); index++) {
      write(AuditResult.groupId(index), groups.get(index));
    }
    json.writeEndArray();
  }

  private void write(String id, LockstepGroup group) throws IOException {
    GroupInWords words = GroupInWords.of(group, table);
    json.writeStartObject();
    json.writeStringField("group_id", id);
    ids("accounts", table.accounts(), group.accounts());
    ids("videos", table.videos(), group.videos());
    json.writeNumberField("interactions", group.rows().length);
    json.writeObjectFieldStart("window");
    json.writeStringField("from", words.from());
    json.writeStringField("to", words.to());
    json.writeEndObject();
    json.writeBooleanField("synchronous", group.synchronous());
    LockstepGroup.Significance significance = group.significance();
    JsonFile.number(json, "expected", significance.expected());
    JsonFile.number(json, "suspiciousness", significance.suspiciousness());
    JsonFile.number(json, "p_value", significance.pValue());
    JsonFile.number(json, "q_value", significance.qValue());
    json.writeStringField("evidence", words.english());
    json.writeStringField("evidence_zh", words.chinese());
    json.writeEndObject();
  }

  private void ids(String key, IdDictionary texts, int[] ids) throws IOException {
    json.writeArrayFieldStart(key);
    for (int id : ids) {
      json.writeString(texts.text(id));
    }
    json.writeEndArray();
  }
}
