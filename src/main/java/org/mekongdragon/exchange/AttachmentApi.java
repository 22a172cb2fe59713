package org.mekongdragon.exchange;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files with messages. A file itself is only downloaded, octet by octet what was sent; what pages
 * show of it are pictures that were drawn anew.
 */
@RestController
@RequestMapping("/api/v1/operations/{operation}/messages/{id}/attachments")
class AttachmentApi {

  private final MessageAttachments attachments;
  private final Messages messages;

  AttachmentApi(MessageAttachments attachments, Messages messages) {
    this.attachments = attachments;
    this.messages = messages;
  }

  @GetMapping
  JsonNode list(@PathVariable String operation, @PathVariable String id) {
    Message message = messages.find(operation, MessageApi.key(id));
    ObjectNode json = JsonMapper.shared().createObjectNode();
    ArrayNode items = json.putArray("items");
    List<Attachment> all = attachments.of(message.id());
    all.forEach(one -> describe(items.addObject(), operation, one));
    return json;
  }

  @PostMapping
  ResponseEntity<JsonNode> add(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      InputStream file) {
    Attachment added = attachments.add(operation, MessageApi.key(id), name, file);
    ObjectNode json = JsonMapper.shared().createObjectNode();
    describe(json, operation, added);
    return ResponseEntity.created(URI.create(json.get("href").asString())).body(json);
  }

  @GetMapping("/{attachment}")
  ResponseEntity<Resource> file(
      @PathVariable String operation, @PathVariable String id, @PathVariable String attachment) {
    MessageAttachments.Fetched fetched =
        attachments.fetch(operation, MessageApi.key(id), MessageApi.key(attachment));
    Attachment one = fetched.attachment();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(one.type()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(one.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(new FileSystemResource(fetched.path()));
  }

  @GetMapping(path = "/{attachment}/pages/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<Resource> page(
      @PathVariable String operation,
      @PathVariable String id,
      @PathVariable String attachment,
      @PathVariable int page) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(
            new FileSystemResource(
                attachments.preview(
                    operation, MessageApi.key(id), MessageApi.key(attachment), page)));
  }

  private static void describe(ObjectNode json, String operation, Attachment one) {
    json.put("id", one.id().toString()).put("name", one.name());
    json.put("href", href(operation, one)).put("mediaType", one.type());
    json.put("bytes", one.bytes()).put("sha256", one.sha256()).put("pages", one.pages());
    json.put("addedAt", one.addedAt().toString());
  }

  static String href(String operation, Attachment one) {
    return "/api/v1/operations/"
        + operation
        + "/messages/"
        + one.message()
        + "/attachments/"
        + one.id();
  }
}
