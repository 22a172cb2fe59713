package org.mekongdragon.operation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory of an operation for programs. */
@RestController
@RequestMapping("/api/v1/operations/{code}/contact-points")
class ContactApi {

  /** How many contact points a page holds. */
  private static final int PAGE = 200;

  private final Operations operations;
  private final Contacts contacts;

  ContactApi(Operations operations, Contacts contacts) {
    this.operations = operations;
    this.contacts = contacts;
  }

  /**
   * Filters as in the directory page ({@code q, country, level, force, language, allDay, on}); the
   * cursor {@code after} is the key of the last contact point received.
   */
  @GetMapping
  OperationJson.Items<OperationJson.OneContact> list(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String after,
      @RequestParam MultiValueMap<String, String> parameters) {
    operations.require(code);
    ContactFilter filter = ContactForm.filter(Fields.of(parameters));
    var all = contacts.list(code, filter);
    int start = 0;
    for (int i = 0; i < all.size() && !after.isEmpty(); i++) {
      start = all.get(i).id().toString().equals(after) ? i + 1 : start;
    }
    int end = Math.min(all.size(), start + PAGE);
    return new OperationJson.Items<>(
        all.subList(start, end).stream().map(OperationJson.OneContact::of).toList(),
        end < all.size() ? Optional.of(all.get(end - 1).id().toString()) : Optional.empty());
  }

  @GetMapping("/{id}")
  ResponseEntity<OperationJson.OneContact> one(@PathVariable String code, @PathVariable String id) {
    return answer(contacts.require(code, key(id)));
  }

  @PostMapping
  ResponseEntity<OperationJson.OneContact> add(
      @PathVariable String code, HttpServletRequest request) {
    operations.require(code);
    Kept<ContactPoint> added = contacts.add(code, ContactForm.point(JsonBody.fields(request)));
    return ResponseEntity.created(
            URI.create("/api/v1/operations/" + code + "/contact-points/" + added.id()))
        .eTag(JsonBody.tag(added.revision()))
        .body(OperationJson.OneContact.of(added));
  }

  @PutMapping("/{id}")
  ResponseEntity<OperationJson.OneContact> change(
      @PathVariable String code, @PathVariable String id, HttpServletRequest request) {
    contacts.require(code, key(id));
    int revision = JsonBody.revision(request);
    ContactPoint point = ContactForm.point(JsonBody.fields(request));
    return answer(contacts.change(code, key(id), point, revision));
  }

  private static UUID key(String text) {
    return Fields.parseKey(text).orElseThrow(() -> Problem.of(OperationProblem.NO_CONTACT_POINT));
  }

  private static ResponseEntity<OperationJson.OneContact> answer(Kept<ContactPoint> kept) {
    return ResponseEntity.ok()
        .eTag(JsonBody.tag(kept.revision()))
        .body(OperationJson.OneContact.of(kept));
  }
}
