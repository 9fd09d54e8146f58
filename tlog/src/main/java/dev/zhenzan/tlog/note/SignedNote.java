package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text and its signatures. Nothing may be believed of the text before {@link #verify} returned.
 *
 * @param text ends in a newline; has no control characters below 0x20 beside newlines
 * @param signatures 1 to {@value #MAX_SIGNATURES}
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
  /** Most signatures a note may have. */
  public static final int MAX_SIGNATURES = 100;

  /** Most bytes a note may have; room for {@value #MAX_SIGNATURES} post-quantum signatures. */
  public static final int MAX_BYTES = 1 << 20;

  /** Refuses a text that no note can have. */
  public SignedNote {
    signatures = List.copyOf(signatures);
    if (!isText(text)) {
      throw new IllegalArgumentException(
          "text of a note does not end in a newline, is not Unicode or has control characters");
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException(
          "signatures are %d, not 1 to %d".formatted(signatures.size(), MAX_SIGNATURES));
    }
  }

  private static boolean isText(String text) {
    return text.endsWith("\n")
        && StandardCharsets.UTF_8.newEncoder().canEncode(text)
        && text.chars().allMatch(c -> c >= 0x20 || c == '\n');
  }

  /** Signs a text with every signer, in their order. */
  public static SignedNote sign(String text, List<NoteSigner> signers) {
    return new SignedNote(
        text, signers.stream().map(signer -> NoteSignature.of(signer, text)).toList());
  }

  /** The same text with further signatures. */
  public SignedNote with(List<NoteSignature> more) {
    return new SignedNote(text, Stream.concat(signatures.stream(), more.stream()).toList());
  }

  /**
   * The note in bytes of UTF-8; the inverse of {@link #toBytes}.
   *
   * @throws VerificationException if the bytes are no note, or it is too large; no signature is
   *     verified
   */
  public static SignedNote parse(byte[] bytes) throws VerificationException {
    return parse(Utf8Text.decode(bytes, "a note", MAX_BYTES));
  }

  /**
   * The note of a text form; the inverse of {@link #format}.
   *
   * @throws VerificationException if the text form is no note, or it is too large; no signature is
   *     verified
   */
  public static SignedNote parse(String note) throws VerificationException {
    int split = note.lastIndexOf("\n\n") + 1;
    if (split == 0 || note.length() > MAX_BYTES) {
      throw new VerificationException(
          "a note is a text, an empty line and signature lines, of at most 1 MiB");
    }
    String text = note.substring(0, split);
    if (!isText(text)) {
      throw new VerificationException("a note has no control characters but newlines");
    }
    return new SignedNote(text, signatures(note.substring(split + 1)));
  }

  /**
   * The signatures of some signature lines, each with its newline.
   *
   * @throws VerificationException if there are none, too many, or one is not of the form
   */
  public static List<NoteSignature> signatures(String lines) throws VerificationException {
    if (!lines.endsWith("\n")) {
      throw new VerificationException("a note ends in a signature line with its newline");
    }
    String[] each = lines.split("\n", MAX_SIGNATURES + 2);
    if (each.length > MAX_SIGNATURES + 1) {
      throw new VerificationException("a note has at most " + MAX_SIGNATURES + " signatures");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (int i = 0; i < each.length - 1; i++) {
      signatures.add(NoteSignature.parse(each[i]));
    }
    return signatures;
  }

  /** The note as a text. */
  public String format() {
    return text
        + "\n"
        + signatures.stream()
            .map(signature -> signature.format() + "\n")
            .collect(Collectors.joining());
  }

  /** The note in UTF-8. */
  public byte[] toBytes() {
    return format().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Verifies every signature of a known key; others are ignored, even if they share a name or an id
   * with a known key.
   *
   * @param known keys that are trusted, no two with one name and id
   * @return the signatures that verified, the first of each key, at least one
   * @throws VerificationException if a known key's signature fails, or no known key signed
   */
  public List<NoteSignature> verify(Collection<? extends NoteVerifier> known)
      throws VerificationException {
    Map<KeyId, NoteVerifier> verifiers =
        known.stream()
            .collect(
                Collectors.toMap(NoteVerifier::keyId, Function.identity(), (one, same) -> one));
    Map<KeyId, NoteSignature> verified = new LinkedHashMap<>();
    for (NoteSignature signature : signatures) {
      NoteVerifier verifier = verifiers.get(signature.key());
      if (verifier != null) {
        check(verifier, signature);
        verified.putIfAbsent(signature.key(), signature);
      }
    }
    if (verified.isEmpty()) {
      throw new VerificationException("no known key signed the note");
    }
    return List.copyOf(verified.values());
  }

  private void check(NoteVerifier verifier, NoteSignature signature) throws VerificationException {
    if (!verifier.verify(text, signature.bytes())) {
      throw new VerificationException("the signature of " + signature.key() + " does not verify");
    }
  }
}
