package org.mekongdragon.seizure;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.mekongdragon.kernel.Problem;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Photos of seizures: the file itself as the body, in and out. */
@RestController
@RequestMapping("/api/v1/operations/{operation}/seizures/{id}/photos")
class PhotoApi {

  private final Photos photos;

  PhotoApi(Photos photos) {
    this.photos = photos;
  }

  @PostMapping
  ResponseEntity<ObjectNode> add(
      @PathVariable String operation,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String caption,
      InputStream file) {
    Photo photo = photos.add(new Photos.Note(operation, SeizureApi.key(id), name, caption), file);
    ObjectNode answer = JsonMapper.shared().createObjectNode();
    describe(answer, operation, photo);
    return ResponseEntity.created(URI.create(answer.get("href").asString())).body(answer);
  }

  @GetMapping("/{photo}")
  ResponseEntity<Resource> file(@PathVariable String photo) {
    Photo found = photos.find(key(photo));
    return send(found, photos.file(found), found.type().mediaType());
  }

  @GetMapping("/{photo}/thumbnail")
  ResponseEntity<Resource> thumbnail(@PathVariable String photo) {
    Photo found = photos.find(key(photo));
    return send(found, photos.thumbnail(found), PhotoType.JPEG.mediaType());
  }

  @DeleteMapping("/{photo}")
  ResponseEntity<Void> remove(@PathVariable String operation, @PathVariable String photo) {
    photos.remove(operation, key(photo));
    return ResponseEntity.noContent().build();
  }

  /** Adds the list of photos to a record's JSON. */
  static void describeAll(ObjectNode json, String operation, List<Photo> photos) {
    if (!photos.isEmpty()) {
      ArrayNode list = json.putArray("photos");
      photos.forEach(photo -> describe(list.addObject(), operation, photo));
    }
  }

  private static void describe(ObjectNode json, String operation, Photo photo) {
    String href =
        "/api/v1/operations/"
            + operation
            + "/seizures/"
            + photo.seizure()
            + "/photos/"
            + photo.id();
    json.put("id", photo.id().toString()).put("href", href);
    json.put("thumbnail", href + "/thumbnail").put("name", photo.name());
    json.put("caption", photo.caption()).put("mediaType", photo.type().mediaType());
    json.put("bytes", photo.bytes()).put("width", photo.width());
    json.put("height", photo.height()).put("sha256", photo.sha256());
    json.put("originalSha256", photo.original()).put("addedAt", photo.addedAt().toString());
  }

  /** The reader's browser may keep it for a while, nothing on the way may. */
  private static ResponseEntity<Resource> send(Photo photo, Path file, String mediaType) {
    ContentDisposition inline =
        ContentDisposition.inline().filename(photo.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
        .body(new FileSystemResource(file));
  }

  private static UUID key(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problem.of(SeizureProblem.PHOTO_NOT_FOUND);
    }
  }
}
