package dev.zhenzan.report.pdf;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import dev.zhenzan.report.page.Sheet;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Draws a page's charts. HTML needs no namespace for drawings and applies the page's style sheet to
 * them; Batik wants both told, so it is given a copy that has them, in the size of the layout.
 */
final class ChartDrawer implements SVGDrawer {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String STYLE =
      "text{font-family:" + PdfFont.FAMILY + "}" + Sheet.withColours("page/chart.css");

  private final BatikSVGDrawer batik = new BatikSVGDrawer();

  @Override
  public SVGImage buildSVGImage(
      Element chart, Box box, CssContext context, double width, double height, double dots) {
    return batik.buildSVGImage(
        copy(chart, width / dots, height / dots), box, context, width, height, dots);
  }

  private static Element copy(Element chart, double width, double height) {
    Document document = empty();
    Element copy = copy(document, chart);
    document.appendChild(copy);
    copy.setAttribute("width", Long.toString(Math.round(width)));
    copy.setAttribute("height", Long.toString(Math.round(height)));
    Element style = document.createElementNS(SVG, "style");
    style.setAttribute("type", "text/css");
    style.setTextContent(STYLE);
    copy.insertBefore(style, copy.getFirstChild());
    return copy;
  }

  private static Element copy(Document document, Element element) {
    Element copy = document.createElementNS(SVG, element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      copy.setAttribute(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue());
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      switch (child) {
        case Element inner -> copy.appendChild(copy(document, inner));
        case Text text -> copy.appendChild(document.createTextNode(text.getData()));
        default -> {}
      }
    }
    return copy;
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java platform has an XML parser", e);
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
    batik.importFontFaceRules(rules, context);
  }

  @Override
  public void withUserAgent(UserAgentCallback agent) {
    batik.withUserAgent(agent);
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style)
      throws IOException, FontFormatException {
    batik.addFontFile(file, family, weight, style);
  }

  @Override
  public void addFontStream(
      FSSupplier<InputStream> file, String family, Integer weight, FontStyle style)
      throws IOException, FontFormatException {
    batik.addFontStream(file, family, weight, style);
  }

  @Override
  public void close() throws IOException {
    batik.close();
  }
}
