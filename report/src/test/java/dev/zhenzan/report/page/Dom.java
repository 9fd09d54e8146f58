package dev.zhenzan.report.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page parsed as XML: what fails to nest or to escape fails to parse. */
public final class Dom {
  private final Document document;

  private Dom(Document document) {
    this.document = document;
  }

  public static Dom of(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return new Dom(factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))));
  }

  public List<Element> all(String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Elements of a tag and a class. */
  public List<Element> all(String tag, String kind) {
    return all(tag).stream()
        .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(kind))
        .toList();
  }

  public String text() {
    return document.getElementsByTagName("body").item(0).getTextContent();
  }

  /** The text of the section under the heading of this id. */
  public String section(String heading) {
    return all("section").stream()
        .filter(section -> section.getAttribute("aria-labelledby").equals(heading))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }
}
