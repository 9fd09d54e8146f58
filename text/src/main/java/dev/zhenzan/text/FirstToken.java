package dev.zhenzan.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Changes a model of BERT's form so that its last layer computes the first token alone, which is
 * all that is read: of that layer only the keys and values need the others. It saves a fifth of all
 * multiplications. The last layer's 8-bit scales are then those of the first token, so that vectors
 * differ from the whole model's in the third digit.
 *
 * <p>Two nodes of the graph read their input through a Gather of index 0. The file is ONNX's
 * protobuf (onnx.proto: ModelProto 7 graph; GraphProto 1 node, 5 initializer; NodeProto 1 input, 2
 * output, 4 op_type, 5 attribute; TensorProto 1 dims, 2 data_type, 8 name, 9 raw_data); all that is
 * not changed is copied.
 */
final class FirstToken {
  private static final String BEFORE = "/encoder/layer.2/output/LayerNorm/Add_1_output_0";
  private static final String ATTENTION = "/encoder/layer.3/attention/";

  /** Outputs of the nodes that are changed, and the input of each that is narrowed. */
  private static final String QUERY = ATTENTION + "self/query/MatMul_output_0_output_quantized";

  private static final String QUERY_INPUT = BEFORE + "_quantized";
  private static final String RESIDUAL = ATTENTION + "output/Add_output_0";
  private static final String INDEX = "first_token";
  private static final String NARROWED = "_of_first_token";

  private static final int LENGTH_DELIMITED = 2;
  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int INITIALIZER = 5;
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  private static final int OP_TYPE = 4;
  private static final int ATTRIBUTE = 5;

  private final byte[] bytes;
  private int at;

  private FirstToken(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The changed model. */
  static byte[] of(byte[] model) {
    Message changed = new Message();
    FirstToken fields = new FirstToken(model);
    while (fields.hasNext()) {
      fields.copyField(changed, GRAPH, FirstToken::graph);
    }
    return changed.bytes();
  }

  private interface Change {
    void write(byte[] content, Message into);
  }

  private static void graph(byte[] content, Message into) {
    Message graph = new Message();
    FirstToken fields = new FirstToken(content);
    while (fields.hasNext()) {
      fields.copyField(graph, NODE, FirstToken::node);
    }
    Message index = new Message();
    index.number(1, 1);
    index.number(2, 7);
    index.text(8, INDEX);
    index.field(9, new byte[Long.BYTES]);
    graph.field(INITIALIZER, index.bytes());
    into.field(GRAPH, graph.bytes());
  }

  private static void node(byte[] content, Message into) {
    if (hasOutput(content, QUERY)) {
      narrow(content, QUERY_INPUT, into);
    } else if (hasOutput(content, RESIDUAL)) {
      narrow(content, BEFORE, into);
    } else {
      into.field(NODE, content);
    }
  }

  private static boolean hasOutput(byte[] node, String name) {
    boolean[] found = {false};
    FirstToken fields = new FirstToken(node);
    while (fields.hasNext()) {
      fields.copyField(
          new Message(), OUTPUT, (content, into) -> found[0] |= Arrays.equals(content, utf8(name)));
    }
    return found[0];
  }

  private static void narrow(byte[] node, String input, Message into) {
    Message axis = new Message();
    axis.text(1, "axis");
    axis.number(3, 1);
    axis.number(20, 2);
    Message gather = new Message();
    gather.text(INPUT, input);
    gather.text(INPUT, INDEX);
    gather.text(OUTPUT, input + NARROWED);
    gather.text(OP_TYPE, "Gather");
    gather.field(ATTRIBUTE, axis.bytes());
    into.field(NODE, gather.bytes());
    Message changed = new Message();
    FirstToken fields = new FirstToken(node);
    while (fields.hasNext()) {
      fields.copyField(
          changed,
          INPUT,
          (content, sink) ->
              sink.field(
                  INPUT, Arrays.equals(content, utf8(input)) ? utf8(input + NARROWED) : content));
    }
    into.field(NODE, changed.bytes());
  }

  private boolean hasNext() {
    return at < bytes.length;
  }

  /** Copies the next field, changed where it is of a number. */
  private void copyField(Message into, int changed, Change change) {
    int from = at;
    long key = varint();
    int size =
        switch ((int) (key & 7)) {
          case 0 -> {
            varint();
            yield 0;
          }
          case 1 -> Long.BYTES;
          case LENGTH_DELIMITED -> (int) varint();
          case 5 -> Integer.BYTES;
          default -> throw new IllegalArgumentException("not an ONNX file: field key " + key);
        };
    int content = at;
    at += size;
    if (key == (((long) changed << 3) | LENGTH_DELIMITED)) {
      change.write(Arrays.copyOfRange(bytes, content, at), into);
    } else {
      into.copy(bytes, from, at);
    }
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A protobuf message as it is written. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void number(int field, long value) {
      varint((long) field << 3);
      varint(value);
    }

    void text(int field, String value) {
      field(field, utf8(value));
    }

    void field(int field, byte[] content) {
      varint(((long) field << 3) | LENGTH_DELIMITED);
      varint(content.length);
      out.writeBytes(content);
    }

    void copy(byte[] from, int begin, int end) {
      out.write(from, begin, end - begin);
    }

    private void varint(long value) {
      long left = value;
      while (left > 0x7F) {
        out.write((int) ((left & 0x7F) | 0x80));
        left >>>= 7;
      }
      out.write((int) left);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
