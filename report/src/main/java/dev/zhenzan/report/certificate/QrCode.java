package dev.zhenzan.report.certificate;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A QR code (ISO/IEC 18004) as a picture. */
final class QrCode {
  /** Light modules around, as the standard wants them. */
  private static final int QUIET = 4;

  /** Pixels of a module: enough that a viewer that smooths keeps the edges. */
  private static final int SCALE = 8;

  private static final int DARK = 0x000000;
  private static final int LIGHT = 0xFFFFFF;

  private QrCode() {}

  /**
   * The code of a text, as a PNG in a data URL.
   *
   * @throws IllegalArgumentException if the text is too long for a code
   */
  static String dataUrl(String text) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(modules(text)), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("text must fit into a QR code", e);
    }
  }

  private static BufferedImage picture(ByteMatrix modules) {
    int side = (modules.getWidth() + 2 * QUIET) * SCALE;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        picture.setRGB(x, y, dark(modules, x / SCALE - QUIET, y / SCALE - QUIET) ? DARK : LIGHT);
      }
    }
    return picture;
  }

  private static boolean dark(ByteMatrix modules, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
    return inside && modules.get(x, y) == 1;
  }
}
