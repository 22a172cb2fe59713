package org.mekongdragon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A report in the shape that an office gave it: a page of HTML whose fields are filled. Values are
 * text, whatever they hold; a section takes the place of the block that stands for it.
 */
final class HtmlTemplate {

  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]{0,80}?)\\s*}}");

  /** What no template may have, and so stands for nothing but a section. */
  private static final String PLACE = "section-place";

  private static final Pattern PLACES = Pattern.compile("<" + PLACE + ">([^<]*)</" + PLACE + ">");

  private static final Set<String> BLOCKS = Set.of("p", "div", "section", "article", "main");

  /** Nothing is fetched and nothing runs, whatever a later browser makes of the page. */
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

  private final Report report;
  private final boolean paper;
  private final Map<String, String> values;
  private final Document document;

  private HtmlTemplate(Report report, String template, boolean paper) {
    this.report = report;
    this.paper = paper;
    values = report.extras().map(Report.Extras::fields).orElseGet(Map::of);
    document = HtmlCheck.parsed(template);
  }

  /** How a chapter is written. */
  interface Chapters {

    /**
     * A chapter as well-formed HTML.
     *
     * @param pictures how many pictures stand in the chapters before
     */
    String html(Report.Chapter chapter, int pictures);
  }

  /**
   * The page with its fields filled.
   *
   * @param filling a report and a file that was taken as a template
   * @param css styles of sections, before those of the template
   * @param paper whether a PDF is made of it
   */
  static String fill(Filling filling, String css, boolean paper, Chapters chapters) {
    HtmlTemplate template =
        new HtmlTemplate(filling.report(), HtmlCheck.text(filling.template()), paper);
    template.fill(template.document);
    template.head(css);
    return template.sections(template.written(), chapters);
  }

  /** A report and the file of a template. */
  record Filling(Report report, byte[] template) {}

  private void fill(Node node) {
    for (Node child : new ArrayList<>(node.childNodes())) {
      switch (child) {
        case Comment comment -> comment.remove();
        case DocumentType type -> type.remove();
        case TextNode text -> values(text);
        case Element element when isPlace(element) -> place(element);
        default -> fill(child);
      }
    }
  }

  /** The element stays what it was, without a paragraph's rules for what may stand in it. */
  private static void place(Element element) {
    String name = sections(element).getFirst();
    element.empty().tagName("div").appendElement(PLACE).text(name);
  }

  private void values(TextNode text) {
    String whole = text.getWholeText();
    Matcher field = FIELD.matcher(whole);
    int from = 0;
    boolean any = false;
    while (field.find()) {
      any = true;
      text.before(new TextNode(whole.substring(from, field.start())));
      String value = values.getOrDefault(field.group(1), "–");
      Element parent = text.parent();
      boolean lines = parent == null || !parent.normalName().equals("title");
      List<String> parts = lines ? value.lines().toList() : List.of(value.replace('\n', ' '));
      for (int i = 0; i < parts.size(); i++) {
        if (i > 0) {
          text.before(new Element("br"));
        }
        text.before(new TextNode(parts.get(i)));
      }
      from = field.end();
    }
    if (any) {
      text.text(whole.substring(from));
    }
  }

  private void head(String css) {
    Element head = document.head();
    head.select("meta").remove();
    if (head.select("title").isEmpty()) {
      head.prependElement("title").text(report.subtitle() + " · " + report.title());
    }
    Element style = head.prependElement("style");
    style.appendChild(new DataNode(css));
    if (!paper) {
      head.prependElement("meta")
          .attr("http-equiv", "Content-Security-Policy")
          .attr("content", POLICY);
    }
    head.prependElement("meta").attr("charset", "utf-8");
    Element html = java.util.Objects.requireNonNull(document.selectFirst("html"));
    html.attr("lang", report.language());
    if (paper) {
      html.attr("xmlns", "http://www.w3.org/1999/xhtml");
    }
  }

  private String written() {
    document
        .outputSettings()
        .prettyPrint(false)
        .escapeMode(Entities.EscapeMode.xhtml)
        .syntax(paper ? Document.OutputSettings.Syntax.xml : Document.OutputSettings.Syntax.html);
    return (paper ? "" : "<!DOCTYPE html>\n") + document.outerHtml();
  }

  private String sections(String page, Chapters chapters) {
    Matcher place = PLACES.matcher(page);
    StringBuilder whole = new StringBuilder();
    // Each picture of a report on paper has one place: what is asked for again stands once.
    List<Report.Chapter> once = new ArrayList<>();
    while (place.find()) {
      StringBuilder part = new StringBuilder();
      int pictures = 0;
      for (Report.Chapter chapter : report.chapters()) {
        boolean meant =
            place.group(1).equals(TemplateFields.SECTIONS)
                || place.group(1).equals(TemplateFields.SECTION + chapter.section().orElse(""));
        if (meant && !once.contains(chapter)) {
          once.add(chapter);
          part.append("<div class=\"document\">")
              .append(chapters.html(chapter, pictures))
              .append("</div>");
        }
        pictures += chapter.drawn();
      }
      place.appendReplacement(whole, Matcher.quoteReplacement(part.toString()));
    }
    place.appendTail(whole);
    return whole.toString();
  }

  /** Whether an element stands for sections: a block with nothing in it but their field. */
  static boolean isPlace(Element element) {
    return BLOCKS.contains(element.normalName())
        && element.childNodes().stream().allMatch(TextNode.class::isInstance)
        && element.wholeText().strip().matches("\\{\\{[^{}]*}}")
        && !sections(element).isEmpty();
  }

  /** The fields of sections in an element's text. */
  static List<String> sections(Element element) {
    return OfficeTemplate.fields(element.wholeText()).stream()
        .filter(TemplateFields::isOfSections)
        .toList();
  }
}
