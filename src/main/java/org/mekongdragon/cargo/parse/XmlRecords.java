package org.mekongdragon.cargo.parse;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mekongdragon.kernel.Fault;

/**
 * Cuts an XML file into records, each a bounded tree, and keeps what stands around them as context.
 * A document type declaration ends the reading, so no entity is ever declared.
 */
final class XmlRecords {

  /** Takes the records of one file. */
  interface Handler {

    /**
     * A complete record.
     *
     * @param context the elements read so far outside of records, under the document's root
     * @param line where the record starts
     */
    void record(XmlNode node, XmlNode context, long line);
  }

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private final Set<String> names;
  private final Handler handler;
  private final Delivery delivery;
  private final Deque<XmlNode> open = new ArrayDeque<>();
  private final XmlNode context = new XmlNode("");
  private int recordDepth;
  private long recordLine;
  private long nodes;
  private long characters;
  private long contextNodes;
  private boolean tooLarge;

  XmlRecords(Set<String> names, Delivery delivery, Handler handler) {
    this.names = names;
    this.handler = handler;
    this.delivery = delivery;
  }

  /** Reads to the end, or to where the XML breaks; answers the context. */
  XmlNode read(Source source) {
    open.push(context);
    XMLStreamReader reader = null;
    try {
      reader = factory().createXMLStreamReader(new Clean(source.text(charset(source))));
      while (reader.hasNext()) {
        int event = reader.next();
        source.progress();
        event(reader, event);
      }
    } catch (XMLStreamException broken) {
      broken(broken, reader);
    } finally {
      close(reader);
    }
    return context;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
      throw new Refused(CargoProblem.XML_DOCTYPE);
    });
    return factory;
  }

  private static Charset charset(Source source) {
    if (!source.charset().equals(StandardCharsets.UTF_8)) {
      return source.charset();
    }
    Matcher declared = DECLARED.matcher(source.headText());
    try {
      Charset charset = declared.find() ? Charset.forName(declared.group(1)) : source.charset();
      return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private void event(XMLStreamReader reader, int event) {
    switch (event) {
      case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
          throw new Refused(CargoProblem.XML_DOCTYPE);
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) {
    if (open.size() > Limits.DEPTH) {
      throw new Refused(CargoProblem.TOO_DEEP, Limits.DEPTH);
    }
    XmlNode node = new XmlNode(reader.getLocalName());
    boolean startsRecord = recordDepth == 0 && names.contains(node.name());
    if (startsRecord) {
      recordDepth = open.size() + 1;
      recordLine = reader.getLocation().getLineNumber();
      nodes = 0;
      characters = 0;
      tooLarge = false;
    }
    if (recordDepth > 0) {
      nodes++;
      tooLarge |= nodes > Limits.NODES || characters > Limits.RECORD;
    }
    boolean kept = recordDepth > 0 ? !tooLarge : ++contextNodes <= Limits.NODES;
    if (kept) {
      for (int i = 0; i < Math.min(reader.getAttributeCount(), 50); i++) {
        String value = reader.getAttributeValue(i);
        characters += value.length();
        node.add(reader.getAttributeLocalName(i), Limits.cut(value, Limits.TEXT));
      }
      if (!startsRecord) {
        open.element().add(node);
      }
    }
    open.push(node);
  }

  private void text(XMLStreamReader reader) {
    characters += reader.getTextLength();
    XmlNode node = open.element();
    boolean kept = recordDepth > 0 ? characters <= Limits.RECORD : contextNodes <= Limits.NODES;
    if (!kept) {
      tooLarge = recordDepth > 0;
    } else if (!reader.isWhiteSpace() || !node.text().isEmpty()) {
      String text = reader.getText();
      int room = 2 * Limits.TEXT - node.text().length();
      node.append(Limits.cut(text, Math.clamp(room, 0, text.length())));
    }
  }

  private void end() {
    XmlNode node = open.pop();
    if (recordDepth == open.size() + 1) {
      recordDepth = 0;
      if (tooLarge) {
        Position position = delivery.next(recordLine, node.name()).position();
        Fault fault = Fault.of("", CargoProblem.TOO_LARGE, Limits.RECORD);
        delivery.reject(position, fault, node.excerpt());
      } else {
        handler.record(node, context, recordLine);
      }
      characters = 0;
    }
  }

  private void broken(
      XMLStreamException broken, @org.jspecify.annotations.Nullable XMLStreamReader reader) {
    boolean atEnd =
        String.valueOf(broken.getMessage()).contains("must start and end within the same entity");
    long line = reader == null ? 0 : reader.getLocation().getLineNumber();
    XmlNode inside = open.element();
    Position position =
        recordDepth > 0
            ? delivery.next(line, inside.name()).position()
            : new Position(0, line, inside.name());
    Fault fault =
        atEnd
            ? Fault.of("", CargoProblem.TRUNCATED)
            : Fault.of(
                "", CargoProblem.SYNTAX, Limits.excerpt(String.valueOf(broken.getMessage())));
    delivery.reject(position, fault, recordDepth > 0 ? record().excerpt() : "");
  }

  /** The record being read: the outermost open element that belongs to it. */
  private XmlNode record() {
    return open.stream().skip(open.size() - (long) recordDepth).findFirst().orElse(context);
  }

  private static void close(@org.jspecify.annotations.Nullable XMLStreamReader reader) {
    if (reader != null) {
      try {
        reader.close();
      } catch (XMLStreamException ignored) {
        // Nothing is held open: the bytes belong to the caller.
      }
    }
  }

  /** Replaces characters that XML forbids, so that one of them does not end the file. */
  private static final class Clean extends FilterReader {

    Clean(Reader in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      for (int i = offset; i < offset + n; i++) {
        char c = buffer[i];
        boolean forbidden = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\ufffe';
        if (forbidden) {
          buffer[i] = '\ufffd';
        }
      }
      return n;
    }
  }
}
