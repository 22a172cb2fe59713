package org.mekongdragon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What a write answered, to be answered again. */
record StoredAnswer(
    byte[] request,
    int status,
    @Nullable String contentType,
    @Nullable String location,
    @Nullable String etag,
    byte[] body) {

  static StoredAnswer of(byte[] request, ContentCachingResponseWrapper answer) {
    return new StoredAnswer(
        request,
        answer.getStatus(),
        answer.getContentType(),
        answer.getHeader("Location"),
        answer.getHeader("ETag"),
        answer.getContentAsByteArray());
  }

  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    if (contentType != null) {
      response.setContentType(contentType);
    }
    if (location != null) {
      response.setHeader("Location", location);
    }
    if (etag != null) {
      response.setHeader("ETag", etag);
    }
    response.setHeader("Idempotent-Replayed", "true");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
