package dev.zhenzan.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.zhenzan.audience.tag.MeaningScale;
import dev.zhenzan.audience.tag.TextEmbedding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The embedding model bge-small-zh-v1.5 with 8-bit weights, run by ONNX Runtime in the caller's
 * thread alone. The vector is that of the first token, scaled to length 1, as the model was trained
 * for. Threads may share it; each computes for itself. The same text gives the same vector on
 * processors of one kind; another kind may differ in the last digits.
 */
public final class BgeEmbedding implements TextEmbedding, AutoCloseable {
  /** Fitted on captions of known tags, see {@code docs/methods/tags.md}. */
  public static final MeaningScale SCALE = new MeaningScale(50, 0.49);

  private static final int DIMENSIONS = 512;

  /** Tokens that are read of a text, about as many as characters: the longest captions fit. */
  private static final int MAX_TOKENS = 128;

  private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private BgeEmbedding(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /** Loads the model from the class path, which takes about a second and 100 MB. */
  public static BgeEmbedding load() {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    try (InputStream model = resource(MODEL);
        InputStream tokenizer = resource(TOKENIZER);
        OrtSession.SessionOptions options = oneThread()) {
      WordPieces pieces = WordPieces.read(tokenizer);
      OrtSession session = environment.createSession(FirstToken.of(model.readAllBytes()), options);
      return new BgeEmbedding(environment, session, pieces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model does not load", e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(BgeEmbedding.class.getResourceAsStream(name), name);
  }

  private static OrtSession.SessionOptions oneThread() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    return options;
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] embed(String text) {
    if (text.isBlank()) {
      return new float[DIMENSIONS];
    }
    long[] ids = pieces.ids(text.toLowerCase(Locale.ROOT), MAX_TOKENS);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor tokens = row(ids);
        OnnxTensor mask = row(ones);
        OnnxTensor types = row(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
      return first((OnnxTensor) result.get(0));
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model does not run", e);
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  /** The first token's vector, scaled to length 1. */
  private static float[] first(OnnxTensor states) {
    float[] vector = new float[DIMENSIONS];
    FloatBuffer numbers = states.getFloatBuffer();
    numbers.get(vector);
    double square = 0;
    for (float number : vector) {
      square += number * number;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(square));
    }
    return vector;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the embedding model does not close", e);
    }
  }
}
