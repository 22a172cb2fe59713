package org.mekongdragon.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.mekongdragon.kernel.Fault;
import org.mekongdragon.kernel.Problem;

/**
 * Looks through a template of HTML before it is kept: only elements, attributes and styles that
 * show something are taken, nothing that runs or fetches, and no field that nobody fills. Places
 * are lines of the file: {@code ↵ 12}.
 */
final class HtmlCheck {

  private static final Set<String> ELEMENTS =
      Set.of(
          "#root html head title meta style body header footer main section article aside div p"
              .concat(" span h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption colgroup col thead")
              .concat(" tbody tfoot tr th td b strong i em u s small sub sup br hr img a")
              .concat(" blockquote pre code figure figcaption address time abbr mark q cite center")
              .concat(" font")
              .split(" ", -1));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class id style lang dir title alt width height colspan rowspan scope align valign span"
              .concat(
                  " start border cellpadding cellspacing bgcolor color face size xmlns xml:lang")
              .concat(" charset name content")
              .split(" ", -1));

  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=\\s]+");
  private static final Pattern AT_RULE = Pattern.compile("@([A-Za-z-]+)");
  private static final Pattern FUNCTION = Pattern.compile("([A-Za-z-]*)\\(");
  private static final Set<String> AT_RULES =
      Set.of(
          "page media top-left top-center top-right bottom-left bottom-center bottom-right"
              .concat(" left-top left-middle left-bottom right-top right-middle right-bottom")
              .split(" ", -1));
  private static final Set<String> FUNCTIONS =
      Set.of(
          "rgb rgba hsl hsla calc counter counters not nth-child nth-of-type first-child min max"
              .concat(" and or")
              .split(" ", -1));

  private final List<Fault> faults = new ArrayList<>();
  private int fields;

  private HtmlCheck() {}

  /**
   * Refuses what may not be kept.
   *
   * @throws Problem {@code template-form}, {@code template-large}, {@code template-active}, {@code
   *     template-field}, {@code template-place}, {@code template-text}, {@code template-empty}
   */
  static void check(byte[] file) {
    if (file.length > TemplateCheck.MOST_BYTES) {
      throw Problem.at("file", ReportProblem.TEMPLATE_LARGE, TemplateCheck.MOST_BYTES >> 20);
    }
    HtmlCheck check = new HtmlCheck();
    check.visit(parsed(text(file)));
    if (check.fields == 0 && check.faults.isEmpty()) {
      check.faults.add(Fault.of("file", ReportProblem.TEMPLATE_EMPTY));
    }
    Problem.throwIfAny(check.faults);
  }

  /**
   * The text of a file.
   *
   * @throws Problem {@code template-form} when it is no page of HTML in UTF-8
   */
  static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
      String start = plain.stripLeading().toLowerCase(Locale.ROOT);
      if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
        return plain;
      }
    } catch (CharacterCodingException e) {
      throw Problem.at("file", ReportProblem.TEMPLATE_FORM);
    }
    throw Problem.at("file", ReportProblem.TEMPLATE_FORM);
  }

  static Document parsed(String html) {
    return Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
  }

  private void visit(Node node) {
    switch (node) {
      case Element element -> element(element);
      case TextNode text -> text(text);
      case DataNode data -> style(data.getWholeData(), data);
      default -> {}
    }
    node.childNodes().forEach(this::visit);
  }

  private void element(Element element) {
    String name = element.normalName();
    if (!ELEMENTS.contains(name)) {
      active("<" + name + ">", element);
      return;
    }
    for (Attribute attribute : element.attributes()) {
      attribute(element, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
    }
    if (HtmlTemplate.isPlace(element)) {
      boolean inHead = element.parents().stream().anyMatch(up -> up.normalName().equals("head"));
      if (inHead) {
        HtmlTemplate.sections(element)
            .forEach(field -> faults.add(fault(ReportProblem.TEMPLATE_PLACE, field, element)));
      }
    }
  }

  private void attribute(Element element, String name, String value) {
    if (value.contains("{{")) {
      faults.add(fault(ReportProblem.TEMPLATE_TEXT, name, element));
    }
    boolean known =
        switch (name) {
          case "href" -> element.normalName().equals("a") && value.startsWith("#");
          case "src" -> element.normalName().equals("img") && PICTURE.matcher(value).matches();
          case "http-equiv" -> value.equalsIgnoreCase("content-type");
          default -> ATTRIBUTES.contains(name);
        };
    if (!known) {
      active(name, element);
    } else if (name.equals("style")) {
      style(value, element);
    }
  }

  /** Styles may say how something looks, not where to get it. */
  private void style(String written, Node node) {
    String css = written.replaceAll("(?s)/\\*.*?\\*/", " ");
    Matcher rule = AT_RULE.matcher(css);
    while (rule.find()) {
      if (!AT_RULES.contains(rule.group(1).toLowerCase(Locale.ROOT))) {
        active(rule.group(), node);
      }
    }
    Matcher function = FUNCTION.matcher(css);
    while (function.find()) {
      String name = function.group(1).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !FUNCTIONS.contains(name)) {
        active(function.group(), node);
      }
    }
    if (css.indexOf('\\') >= 0 || css.indexOf('<') >= 0) {
      active("\\ <", node);
    }
    if (css.toLowerCase(Locale.ROOT).matches("(?s).*(behavior|binding)\\s*:.*")) {
      active("behavior", node);
    }
  }

  private void text(TextNode node) {
    String text = node.getWholeText();
    List<String> names = OfficeTemplate.fields(text);
    fields += names.size();
    for (String name : names) {
      if (!TemplateFields.all().contains(name)) {
        faults.add(
            Fault.of(
                "file",
                ReportProblem.TEMPLATE_FIELD,
                name,
                place(node),
                TemplateFields.nearest(name)));
      } else if (TemplateFields.isOfSections(name) && !isAlone(node)) {
        faults.add(fault(ReportProblem.TEMPLATE_PLACE, name, node));
      }
    }
    if (text.split("\\{\\{", -1).length - 1 > names.size()) {
      faults.add(
          fault(ReportProblem.TEMPLATE_TEXT, text.strip().lines().findFirst().orElse(""), node));
    }
  }

  private static boolean isAlone(TextNode node) {
    Element parent = node.parent();
    return parent != null && HtmlTemplate.isPlace(parent);
  }

  private void active(String what, Node node) {
    faults.add(Fault.of("file", ReportProblem.TEMPLATE_ACTIVE, what + " " + place(node)));
  }

  private static Fault fault(ReportProblem problem, String what, Node node) {
    return Fault.of("file", problem, what, place(node));
  }

  private static String place(Node node) {
    return "↵ " + Math.max(1, node.sourceRange().start().lineNumber());
  }
}
